/* The least an SDL program can do: one colour on the whole screen, by way of memory. */
#include <SDL.h>

int main(void)
{
	SDL_Rect all = {0, 0, 1280, 720};
	SDL_Event event;

	SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	if (SDL_Init(SDL_INIT_VIDEO) != 0 || SDL_GetDisplayBounds(0, &all) != 0) {
		return 1;
	}
	SDL_Window *window =
		SDL_CreateWindow("colour", 0, 0, all.w, all.h, SDL_WINDOW_BORDERLESS);
	SDL_Surface *surface = window ? SDL_GetWindowSurface(window) : NULL;

	if (!surface) {
		return 1;
	}
	SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 20, 40, 90));
	SDL_UpdateWindowSurface(window);
	while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
	}
	SDL_Quit();
	return 0;
}
