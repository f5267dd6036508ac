import { useState } from 'react';

/** Text that a page keeps between visits: `tab` until the tab is closed, `machine` until it is cleared. */
type Where = 'tab' | 'machine';

function storeOf(where: Where): Storage {
  return where === 'tab' ? sessionStorage : localStorage;
}

function read(where: Where, key: string): string {
  try {
    return storeOf(where).getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Text typed or pasted into a page, kept in this browser alone. */
export function useKeptText(where: Where, name: string): readonly [text: string, set: (text: string) => void] {
  const key = `kechuang.${name}`;
  const [text, setText] = useState(() => read(where, key));
  return [
    text,
    (next) => {
      setText(next);
      try {
        if (next === '') storeOf(where).removeItem(key);
        else storeOf(where).setItem(key, next);
      } catch {
        // A browser that refuses storage, or has no room left, still holds the text until the page is closed.
      }
    },
  ];
}

/** Removes everything that this site keeps in this browser. What pages hold in memory is theirs to forget. */
export function forgetKept(): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith('kechuang.')) store.removeItem(key);
}
