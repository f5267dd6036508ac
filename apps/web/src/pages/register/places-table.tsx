import type { Places } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';

interface PlacesTableProps {
  readonly places: readonly Places[];
  readonly nameOf: (code: string, fallback: string) => string;
  /** The whole register, where no region was chosen. */
  readonly total: { readonly entries: number; readonly places: number } | null;
}

/** The places of each region and how many are taken: one tick for each place, so that “3/14” can be seen as well as read. */
export function PlacesTable({ places, nameOf, total }: PlacesTableProps) {
  const { t } = useLanguage();
  return (
    <section className="part">
      <h2>{t({ zh: '名额', en: 'Places' })}</h2>
      <ul className="places-list">
        {places.map((place) => (
          <li key={place.regionCode}>
            <span>{nameOf(place.regionCode, place.region)}</span>
            <span className="ticks" aria-hidden="true">
              {Array.from({ length: place.places }, (_, index) => (
                <i key={index} data-filled={index < place.filled} />
              ))}
            </span>
            <span className="number">
              <b>{place.filled}</b>/{place.places}
            </span>
            <span className="small secondary">
              {place.ofWhich === null
                ? ''
                : t({
                    zh: `其中专业研究所 ${place.ofWhich.filled}/${place.ofWhich.places}`,
                    en: `of which institutes ${place.ofWhich.filled}/${place.ofWhich.places}`,
                  })}
            </span>
          </li>
        ))}
        {total === null ? null : (
          <li>
            <b>{t({ zh: '合计', en: 'All' })}</b>
            <span className="ticks" />
            <span className="number">
              <b>{total.entries}</b>/{total.places}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
