import type { Instrument } from '../../benefit/source.ts';

/** Jiangsu rules whose text is not in the corpus (江苏省规范性文件). Most rest on a single publication. */
export const sukeLoan2014: Instrument = {
  issuer: '江苏省科技厅 江苏省财政厅',
  title: '江苏省科技成果转化风险补偿专项资金贷款（苏科贷）有关通知',
  documentNumber: '苏科高发〔2014〕80号',
  date: '2014-03-28',
  sources: 1,
};

export const sukeLoanLpr: Instrument = {
  issuer: '江苏省',
  title: '江苏省普惠金融发展风险补偿基金“苏科贷”产品规定',
  documentNumber: null,
  date: null,
  sources: 1,
};

export const guaranteeFeeSubsidy2023: Instrument = {
  issuer: '江苏省',
  title: '2023年江苏省融资担保降费奖补政策',
  documentNumber: null,
  date: null,
  sources: 1,
};

export const innovationVoucher2020: Instrument = {
  issuer: '江苏省',
  title: '江苏省科技创新券试点规定（2020年8月）',
  documentNumber: null,
  date: null,
  sources: 1,
};

export const techVicePresident: Instrument = {
  issuer: '江苏省科技厅等',
  title: '江苏省科技副总选聘有关规定',
  documentNumber: null,
  date: null,
  sources: 2,
};

export const engineeringCentre: Instrument = {
  issuer: '江苏省科技厅',
  title: '江苏省工程技术研究中心申报条件（2021年南京市组织申报通知所载）',
  documentNumber: null,
  date: null,
  sources: 1,
};
