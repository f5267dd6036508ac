import { type RefObject, useLayoutEffect } from 'react';

const gap = 10;

/**
 * Sets the notes of the margin beside their paragraphs without holding the paragraphs apart: each begins where its paragraph does, or below
 * the note before it. Where the margin has folded into the text there is nothing to set.
 */
export function useStackedMargins(body: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const notes = [...element.querySelectorAll<HTMLElement>('.margin')];
    const stack = () => {
      let free = 0;
      // All is measured before anything is moved, so that the browser lays the page out once.
      const places = notes.map((note) => ({
        note,
        top: note.parentElement?.offsetTop ?? 0,
        height: note.offsetHeight,
        beside: getComputedStyle(note).position === 'absolute',
      }));
      for (const { note, top, height, beside } of places) {
        note.style.top = beside ? `${Math.max(top, free)}px` : '';
        free = Math.max(top, free) + height + gap;
      }
      element.style.minHeight = places.some((place) => place.beside) ? `${free}px` : '';
    };
    stack();
    const observer = new ResizeObserver(stack);
    observer.observe(element);
    for (const note of notes) observer.observe(note);
    return () => observer.disconnect();
  });
}
