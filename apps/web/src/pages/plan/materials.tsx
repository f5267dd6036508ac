import type { Bilingual } from '@kechuang/domain';
import { useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';

interface MaterialsProps {
  readonly materials: OutputOf<'enterprises.plan'>['materials'];
  readonly titleOf: (id: string) => Bilingual;
}

const storageKey = 'kechuang.ready';

function readTicks(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Forgets which papers were ticked. */
export function forgetTicks(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept then.
  }
}

/** Papers, each once for all the benefits that ask for it, to be ticked off on this machine. */
export function Materials({ materials, titleOf }: MaterialsProps) {
  const { t } = useLanguage();
  const [ticks, setTicks] = useState(readTicks);
  if (materials.length === 0) return null;
  const set = (id: string, on: boolean) => {
    const next = on ? [...ticks, id] : ticks.filter((each) => each !== id);
    setTicks(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // The ticks then hold until the page is closed.
    }
  };
  const ready = materials.filter((material) => ticks.includes(material.text.zh)).length;
  return (
    <section className="part">
      <h2>
        {t({ zh: '材料（一份多用）', en: 'Papers (one for all)' })}{' '}
        <span className="secondary number">
          {ready}/{materials.length}
        </span>
      </h2>
      <ul className="materials">
        {materials.map((material) => (
          <li key={material.text.zh}>
            <label className="check">
              <input
                type="checkbox"
                checked={ticks.includes(material.text.zh)}
                onChange={(event) => set(material.text.zh, event.target.checked)}
              />
              <span className="phrase">{t(material.text)}</span>
            </label>
            <p className="small secondary">{material.benefitIds.map((id) => t(titleOf(id))).join(t({ zh: '、', en: ', ' }))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
