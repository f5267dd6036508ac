import { describe, expect, it } from 'vitest';
import { isWithin, region, regionFullName, regionPath, regions, regionsNamed } from './region.ts';

describe('regions', () => {
  it('have unique codes, known parents and the shape they promise', () => {
    expect(new Set(regions.map((value) => value.code)).size).toBe(regions.length);
    for (const value of regions) {
      expect(region.parse(value)).toEqual(value);
      if (value.parent !== null) expect(regions.some((other) => other.code === value.parent)).toBe(true);
      expect(/^\d{6}$/.test(value.code)).toBe(value.scheme === 'GB/T 2260');
    }
  });

  it('no name or alias belongs to two regions', () => {
    const names = regions.flatMap((value) => [value.name, ...value.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['211122', '辽宁省盘锦市盘山县'],
    ['320700', '江苏省连云港市'],
    ['320700-xwxq', '江苏省连云港市徐圩新区'],
    ['999999', null],
  ])('%s is %s', (code, name) => expect(regionFullName(code)).toBe(name));

  it('a zone lies in its city, its province and the nation', () => {
    expect(regionPath('320700-kfq').map((value) => value.code)).toEqual(['320700-kfq', '320700', '320000', '100000']);
    expect(isWithin('320700-kfq', '320000')).toBe(true);
    expect(isWithin('320700', '320700-kfq')).toBe(false);
    expect(isWithin('nowhere', '100000')).toBe(false);
  });

  it('finds by name and alias', () => {
    expect(regionsNamed('市开发区')).toHaveLength(1);
    expect(regionsNamed('江苏省淮安市')[0]?.code).toBe('320800');
    expect(regionsNamed('高新区')).toEqual([]);
  });
});
