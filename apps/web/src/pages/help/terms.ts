/** The fixed glossary: one English for each Chinese term, and what it means. */
export const terms = [
  {
    zh: '高新技术企业',
    en: 'High-tech Enterprise',
    says: { zh: '经认定的资质，有效期三年；简称高企。', en: 'A recognised status, valid for three years.' },
  },
  {
    zh: '科技型中小企业',
    en: 'Technology SME',
    says: { zh: '按评价指标打分并入库，每年更新。', en: 'Scored by set indicators and registered each year.' },
  },
  {
    zh: '新型研发机构',
    en: 'New-type R&D institution',
    says: { zh: '投资主体多元、机制灵活的研发机构。', en: 'A research body with several investors and freer rules.' },
  },
  {
    zh: '揭榜挂帅',
    en: 'Open challenge call',
    says: { zh: '公开发布难题，由有能力者揭榜攻关。', en: 'A problem is posted in public, and whoever can solve it takes it on.' },
  },
  {
    zh: '免申即享',
    en: 'Automatic entitlement',
    says: { zh: '不用申报，由部门按数据直接兑现。', en: 'Granted from the data at hand, without an application.' },
  },
  {
    zh: '苏科贷',
    en: 'Su-Ke loan',
    says: { zh: '江苏的科技贷款，由财政风险补偿支持。', en: 'Jiangsu’s technology loan, backed by public risk compensation.' },
  },
  {
    zh: '确保 / 力争',
    en: 'Floor / stretch',
    says: { zh: '确保是必须达到的，力争是努力达到的。', en: 'What must be reached, and what is striven for.' },
  },
  {
    zh: '就高不重复',
    en: 'The higher only',
    says: { zh: '两项都符合时只享受金额较高的一项。', en: 'Where two fit, only the higher is paid.' },
  },
  {
    zh: '一事一议',
    en: 'Case by case',
    says: { zh: '没有固定标准，由部门专门研究。', en: 'No fixed standard; the office decides each case.' },
  },
  {
    zh: '功能板块',
    en: 'Zone',
    says: { zh: '开发区、高新区等，没有单独的行政区划代码。', en: 'A development or high-tech zone without a division code of its own.' },
  },
] as const;
