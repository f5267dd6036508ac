import { useId, useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { latest, useCall } from '../../use-call.ts';
import { type FactInputProps, FactLabel } from './fact-label.tsx';

type Region = OutputOf<'regions.list'>['regions'][number];

/** A county, district or zone, grouped by city; places outside the library by their six-digit code. */
export function RegionSelect({ fact, value, onChange, alone = false, error }: FactInputProps) {
  const { t, language } = useLanguage();
  const id = useId();
  const regions = latest(useCall('regions.list', {}))?.regions ?? [];
  const chosen = typeof value === 'string' ? value : '';
  const known = chosen === '' || regions.some((region) => region.code === chosen);
  const [elsewhere, setElsewhere] = useState(false);
  const other = elsewhere || (!known && regions.length > 0);
  const name = (region: Region) => (language === 'zh' ? region.name : region.nameEn);
  const cities = regions.filter((region) => region.level === 'city');
  return (
    <fieldset className="fact-field">
      <legend>
        <FactLabel fact={fact} alone={alone} id={`${id}-hint`} />
      </legend>
      {error === undefined ? null : <p className="error-line">{error}</p>}
      <div className="bounded">
        <div className="typed">
          <label htmlFor={id} className="visually-hidden">
            {t(fact.label)}
          </label>
          <select
            id={id}
            className="input select"
            value={value === null ? '' : other ? 'other' : chosen}
            disabled={value === null}
            aria-describedby={`${id}-hint`}
            aria-invalid={error !== undefined}
            onChange={(event) => {
              const picked = event.target.value;
              setElsewhere(picked === 'other');
              onChange(picked === '' || picked === 'other' ? undefined : picked);
            }}
          >
            <option value="">{t({ zh: '请选择县区或功能板块', en: 'Choose a place' })}</option>
            {cities.map((city) => (
              <optgroup key={city.code} label={name(city)}>
                <option value={city.code}>{t({ zh: `${name(city)}（县区未定）`, en: `${name(city)} (district not known)` })}</option>
                {regions
                  .filter((region) => region.parent === city.code)
                  .map((region) => (
                    <option key={region.code} value={region.code}>
                      {name(region)}
                      {region.level === 'zone' ? t({ zh: '（功能板块）', en: ' (zone)' }) : ''}
                    </option>
                  ))}
              </optgroup>
            ))}
            <option value="other">{t({ zh: '其他地区', en: 'Another place' })}</option>
          </select>
        </div>
        <label className="check">
          <input type="checkbox" checked={value === null} onChange={(event) => onChange(event.target.checked ? null : undefined)} />
          {t({ zh: '不清楚', en: 'Not known' })}
        </label>
      </div>
      {other && value !== null ? (
        <div className="field other-place">
          <label htmlFor={`${id}-code`}>{t({ zh: '六位行政区划代码', en: 'Six-digit division code' })}</label>
          <input
            id={`${id}-code`}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            placeholder="110105"
            value={chosen}
            onChange={(event) => onChange(event.target.value.trim() === '' ? undefined : event.target.value.trim())}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
