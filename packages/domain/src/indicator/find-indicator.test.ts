import { describe, expect, it } from 'vitest';
import { indicatorById, indicators } from './catalogue.ts';
import { type Flow, findIndicator } from './find-indicator.ts';
import { normalisePhrase } from './normalise-phrase.ts';

describe('findIndicator', () => {
  it.each<[string, Flow, string, string | null]>([
    ['净增高企数', 'net-new', '家', 'high-tech-enterprise-net-new'],
    ['新增国家高新技术企业数', 'new', '家', 'high-tech-enterprise-new'],
    ['新培育国家级高新技术企业数', 'new', '家', 'high-tech-enterprise-new'],
    ['有效高企累计数', 'stock', '家', 'high-tech-enterprise-stock'],
    ['高新技术企业总数', null, '家', 'high-tech-enterprise-stock'],
    ['新增科技小巨人和高新技术企业数', 'new', '家', 'little-giant-and-high-tech-new'],
    ['技术合同登记额', 'stock', 'CNY', 'technology-contract-registered'],
    ['技术合同登记额占GDP比重', 'ratio', '%', 'technology-contract-registered-share'],
    ['技术合同成交额', null, 'CNY', 'technology-contract-turnover'],
    ['新建市级以上企业研发机构数', 'new', '家', 'municipal-institute-new'],
    ['新建市级企业工程技术研究中心数', 'new', '个', 'municipal-engineering-centre-new'],
    ['全社会研发投入占地区生产总值的比例', 'ratio', '%', 'rd-intensity'],
    ['科学研究与试验发展（R&D）经费占国民生产总值的比重', 'ratio', '%', 'rd-intensity'],
    ['全社会研发经费投入强度', 'ratio', '%', 'rd-intensity'],
    ['地区生产总值', 'stock', 'CNY', 'gdp'],
    ['地区生产总值增速', 'growth', '%', 'gdp-growth'],
    ['联合省产业技术研究院共建企业联合创新中心数', null, '个', 'joint-innovation-centre'],
    ['企业', null, '家', null],
    ['高新技术企业占全市比重', 'ratio', '%', null],
  ])('%s (%s, %s) is %s', (phrase, flow, unit, id) => expect(findIndicator(phrase, flow, unit)?.id ?? null).toBe(id));
});

describe('the catalogue', () => {
  it('has one entry for an id, in kebab case', () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    for (const { id } of indicators) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(indicatorById('rd-intensity')?.name.zh).toBe('全社会研发投入占GDP比重');
    expect(indicatorById('none')).toBeNull();
  });

  it('names no phrase twice for one way of counting and unit', () => {
    const seen = new Map<string, string>();
    for (const indicator of indicators) {
      for (const synonym of new Set([...indicator.synonyms, indicator.name.zh].map((word) => normalisePhrase(word).base))) {
        const key = `${synonym}|${indicator.kind}|${indicator.unit}`;
        expect(seen.get(key) ?? indicator.id, key).toBe(indicator.id);
        seen.set(key, indicator.id);
      }
    }
  });
});
