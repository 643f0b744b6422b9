// What a city would build in an afternoon with Qt Quick: a title, cards, a page that grows out of one.
import QtQuick
import QtQuick.Window

Window {
    id: win
    readonly property int count: Number(Qt.application.arguments[Qt.application.arguments.length - 1]) || 11
    width: 1920; height: 1080; visible: true; visibility: Window.FullScreen; color: "#efe6d4"

    Text { x: 70; y: 40; text: "Мреже градова"; font.pixelSize: 52; font.bold: true; color: "#14244f" }
    GridView {
        x: 40; y: 140; width: 1840; height: 940; cellWidth: 306; cellHeight: 380; clip: true
        model: win.count
        delegate: Item {
            id: cell
            required property int index
            width: 286; height: 356
            Rectangle { x: -4; y: 4; width: 294; height: 364; radius: 28; color: "#22000000" }
            Rectangle {
                id: face
                anchors.fill: parent; radius: 24; border.width: 6; border.color: "#fffaee"
                gradient: Gradient {
                    GradientStop { position: 0; color: touch.pressed ? "#5678c0" : "#3a5ba0" }
                    GradientStop { position: 1; color: "#14244f" }
                }
                Rectangle { anchors.horizontalCenter: parent.horizontalCenter; y: 40; width: 150; height: 150; radius: 75; color: "#fffaee" }
                Text { anchors.horizontalCenter: parent.horizontalCenter; y: 215; text: "Мрежа " + (cell.index + 1); font.pixelSize: 34; font.bold: true; color: "#fffaee" }
                Text { x: 20; width: 246; y: 265; wrapMode: Text.WordWrap; horizontalAlignment: Text.AlignHCenter; text: "Градови који раде заједно"; font.pixelSize: 24; color: "#e8d9b0" }
            }
            MouseArea {
                id: touch
                anchors.fill: parent
                onClicked: {
                    const at = cell.mapToItem(null, 0, 0)
                    page.fromX = at.x; page.fromY = at.y; page.shown = true
                }
            }
        }
    }
    Rectangle {
        id: page
        property bool shown: false
        property real fromX: 0
        property real fromY: 0
        property real share: shown ? 1 : 0
        Behavior on share { NumberAnimation { duration: 450; easing.type: Easing.OutCubic } }
        visible: share > 0; clip: true; radius: 24 * (1 - share); color: "#fbf5e8"
        x: fromX * (1 - share); y: fromY * (1 - share)
        width: 286 + (1920 - 286) * share; height: 356 + (1080 - 356) * share
        Rectangle { width: 620; height: 1080; color: "#14244f"
            Rectangle { x: 130; y: 200; width: 360; height: 360; radius: 180; color: "#fffaee" } }
        Text { x: 700; y: 120; text: "Мрежа градова"; font.pixelSize: 84; font.bold: true; color: "#14244f" }
        Text { x: 700; y: 280; width: 1100; wrapMode: Text.WordWrap; font.pixelSize: 32; color: "#222a44"
            text: "Градови се удружују да би учили једни од других, заједно тражили средства и лакше решавали исте бриге. ".repeat(5) }
        MouseArea { anchors.fill: parent; onClicked: page.shown = false }
    }
}
