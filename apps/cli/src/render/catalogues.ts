import { factsList, indicatorsList, regionsList } from '@kechuang/domain/contracts';
import { renderer } from './renderer.ts';
import { paragraph, table } from './table.ts';

export const factListView = renderer(factsList, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '编号' : 'Id' },
    { head: zh ? '名称' : 'Name', min: 12 },
    { head: zh ? '类型' : 'Type' },
    { head: zh ? '单位或选项' : 'Unit or options', min: 12 },
  ];
  const rows = answer.facts.map((fact) => [
    fact.id,
    fact.label[view.language],
    fact.type,
    fact.options === null ? (fact.unit ?? fact.scheme ?? '') : fact.options.map((option) => option.code).join(' | '),
  ]);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 项` : `${answer.total} facts`, view);
});

export const regionListView = renderer(regionsList, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '代码' : 'Code' },
    { head: zh ? '名称' : 'Name', min: 20 },
    { head: zh ? '类别' : 'Level' },
    { head: zh ? '上级' : 'Parent' },
  ];
  const rows = answer.regions.map((region) => [region.code, zh ? region.fullName : region.nameEn, region.level, region.parent ?? '']);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 个` : `${answer.total} regions`, view);
});

export const indicatorListView = renderer(indicatorsList, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '编号' : 'Id', min: 28 },
    { head: zh ? '指标' : 'Indicator', min: 16 },
    { head: zh ? '口径' : 'Kind' },
    { head: zh ? '单位' : 'Unit' },
  ];
  const rows = answer.indicators.map((indicator) => [indicator.id, indicator.name[view.language], indicator.kind, indicator.unit]);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 个指标` : `${answer.total} indicators`, view);
});
