import type { Instrument } from '../../benefit/source.ts';

/** National rules whose text is not in the corpus (国家层面规范性文件). Dates stand only where two publications or the document itself give them. */
export const techSmeMeasures: Instrument = {
  issuer: '科技部 财政部 国家税务总局',
  title: '科技型中小企业评价办法',
  documentNumber: '国科发政〔2017〕115号',
  date: null,
  sources: 2,
};

export const highTechMeasures: Instrument = {
  issuer: '科技部 财政部 国家税务总局',
  title: '高新技术企业认定管理办法',
  documentNumber: '国科发火〔2016〕32号',
  date: null,
  sources: 2,
};

export const highTechGuide: Instrument = {
  issuer: '科技部 财政部 国家税务总局',
  title: '高新技术企业认定管理工作指引',
  documentNumber: '国科发火〔2016〕195号',
  date: null,
  sources: 2,
};

export const incomeTaxLaw: Instrument = {
  issuer: '全国人民代表大会',
  title: '中华人民共和国企业所得税法',
  documentNumber: null,
  date: null,
  sources: 2,
};

export const lossCarryForwardNotice: Instrument = {
  issuer: '财政部 税务总局',
  title: '关于延长高新技术企业和科技型中小企业亏损结转年限的通知',
  documentNumber: '财税〔2018〕76号',
  date: null,
  sources: 2,
};

export const qualitySmeMeasures: Instrument = {
  issuer: '工业和信息化部',
  title: '优质中小企业梯度培育管理暂行办法',
  documentNumber: '工信部企业〔2022〕63号',
  date: null,
  sources: 2,
};

export const qualitySmeMeasures2026: Instrument = {
  issuer: '工业和信息化部',
  title: '优质中小企业梯度培育管理办法',
  documentNumber: null,
  date: '2026-01-17',
  sources: 1,
};

export const rdDeduction2015: Instrument = {
  issuer: '财政部 国家税务总局 科技部',
  title: '关于完善研究开发费用税前加计扣除政策的通知',
  documentNumber: '财税〔2015〕119号',
  date: null,
  sources: 2,
};

export const rdDeduction2018: Instrument = {
  issuer: '财政部 税务总局 科技部',
  title: '关于提高研究开发费用税前加计扣除比例的通知',
  documentNumber: '财税〔2018〕99号',
  date: null,
  sources: 2,
};

export const rdDeductionExtended2021: Instrument = {
  issuer: '财政部 税务总局',
  title: '关于延长部分税收优惠政策执行期限的公告',
  documentNumber: '公告2021年第6号',
  date: null,
  sources: 2,
};

export const rdOutsourcedAbroad: Instrument = {
  issuer: '财政部 税务总局 科技部',
  title: '关于企业委托境外研究开发费用税前加计扣除有关政策问题的通知',
  documentNumber: '财税〔2018〕64号',
  date: null,
  sources: 2,
};

export const rdDeduction2021: Instrument = {
  issuer: '财政部 税务总局',
  title: '关于进一步完善研发费用税前加计扣除政策的公告',
  documentNumber: '公告2021年第13号',
  date: null,
  sources: 2,
};

export const rdDeductionTechSme2022: Instrument = {
  issuer: '财政部 税务总局 科技部',
  title: '关于进一步提高科技型中小企业研发费用税前加计扣除比例的公告',
  documentNumber: '公告2022年第16号',
  date: '2022-03-23',
  sources: 2,
};

export const rdDeductionLastQuarter2022: Instrument = {
  issuer: '财政部 税务总局 科技部',
  title: '关于加大支持科技创新税前扣除力度的公告',
  documentNumber: '公告2022年第28号',
  date: null,
  sources: 2,
};

export const rdDeduction2023: Instrument = {
  issuer: '财政部 税务总局',
  title: '关于进一步完善研发费用税前加计扣除政策的公告',
  documentNumber: '公告2023年第7号',
  date: null,
  sources: 2,
};

export const rdDeductionChips2023: Instrument = {
  issuer: '财政部 税务总局 国家发展改革委 工业和信息化部',
  title: '关于提高集成电路和工业母机企业研发费用加计扣除比例的公告',
  documentNumber: '公告2023年第44号',
  date: null,
  sources: 2,
};

export const guaranteeOpinion2019: Instrument = {
  issuer: '国务院办公厅',
  title: '关于有效发挥政府性融资担保基金作用切实支持小微企业和“三农”发展的指导意见',
  documentNumber: '国办发〔2019〕6号',
  date: null,
  sources: 2,
};

export const guaranteeNotice2020: Instrument = {
  issuer: '财政部',
  title: '关于充分发挥政府性融资担保作用为小微企业和“三农”主体融资增信的通知',
  documentNumber: null,
  date: '2020-04-01',
  sources: 2,
};

export const guaranteeMeasures2025: Instrument = {
  issuer: '财政部等',
  title: '政府性融资担保发展管理办法',
  documentNumber: '财金〔2025〕11号',
  date: '2025-02-19',
  sources: 2,
};

export const techGuaranteePlan2024: Instrument = {
  issuer: '财政部等',
  title: '关于实施支持科技创新专项担保计划的通知',
  documentNumber: '财金〔2024〕60号',
  date: '2024-07-24',
  sources: 2,
};

export const firstSetNotice: Instrument = {
  issuer: '财政部 工业和信息化部 银保监会',
  title: '关于开展首台（套）重大技术装备保险补偿机制试点工作的通知',
  documentNumber: null,
  date: null,
  sources: 2,
};

export const firstSetMeasures2024: Instrument = {
  issuer: '工业和信息化部等',
  title: '关于进一步完善首台（套）重大技术装备首批次新材料保险补偿政策的意见',
  documentNumber: '工信部联重装〔2024〕89号',
  date: '2024-05-24',
  sources: 2,
};

export const firstSetDetails2024: Instrument = {
  issuer: '工业和信息化部办公厅等',
  title: '首台（套）重大技术装备首批次新材料保险补偿实施细则',
  documentNumber: '工信厅联重装〔2024〕64号',
  date: null,
  sources: 2,
};

export const technologyContractMeasures: Instrument = {
  issuer: '科技部 财政部 国家税务总局',
  title: '技术合同认定登记管理办法',
  documentNumber: '国科发政字〔2000〕063号',
  date: '2000-02-16',
  sources: 2,
};

export const technologyTransferIncomeTax: Instrument = {
  issuer: '财政部 国家税务总局',
  title: '中华人民共和国企业所得税法及其实施条例',
  documentNumber: null,
  date: null,
  sources: 2,
};

export const vatPilot: Instrument = {
  issuer: '财政部 国家税务总局',
  title: '关于全面推开营业税改征增值税试点的通知（附件3）',
  documentNumber: '财税〔2016〕36号',
  date: null,
  sources: 2,
};

export const incubatorMeasures2018: Instrument = {
  issuer: '科技部',
  title: '科技企业孵化器管理办法',
  documentNumber: '国科发区〔2018〕300号',
  date: '2018-12-14',
  sources: 2,
};

export const incubatorMeasures2025: Instrument = {
  issuer: '工业和信息化部',
  title: '工业和信息化部科技型企业孵化器管理办法',
  documentNumber: '工信部科〔2025〕131号',
  date: '2025-07-10',
  sources: 2,
};

export const makerSpaceMeasures: Instrument = {
  issuer: '科技部火炬中心',
  title: '国家众创空间备案暂行规定',
  documentNumber: '国科火字〔2017〕120号',
  date: null,
  sources: 2,
};

export const newRdInstitutionOpinion: Instrument = {
  issuer: '科技部',
  title: '关于促进新型研发机构发展的指导意见',
  documentNumber: '国科发政〔2019〕313号',
  date: null,
  sources: 2,
};

export const notificationCommitment: Instrument = {
  issuer: '国务院办公厅',
  title: '关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见',
  documentNumber: '国办发〔2020〕42号',
  date: null,
  sources: 2,
};
