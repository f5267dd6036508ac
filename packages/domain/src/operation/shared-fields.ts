import { z } from 'zod';
import { profile } from '../fact/model.ts';
import { field } from './field.ts';

/** The date an answer is for (按哪一天判断); today in Asia/Shanghai where it is left out. */
export const asOfField = field(
  z.iso.date().optional(),
  { zh: '按哪一天判断，写成 YYYY-MM-DD；不写为今天（北京时间）', en: 'Judge as of this date, YYYY-MM-DD; today in Shanghai if left out' },
  { examples: ['2026-06-01'] },
);

/** Region filter by code or name (地区). */
export const regionField = field(
  z.string().min(1).max(100).optional(),
  { zh: '地区代码或名称，含其下级', en: 'Region code or name, with the places inside it' },
  { examples: ['320700'] },
);

/** A firm's answers by fact id (企业事实). */
export const factsField = field(
  profile,
  {
    zh: '事实：编号到取值的对象；金额为元，比例为小数，未知的不写或写 null，范围写 {"min","max"}。编号见 facts list',
    en: 'Facts: an object from fact id to value; money in yuan, ratios as fractions, unknowns left out or null, ranges as {"min","max"}. Ids: facts list',
  },
  { examples: [{ 'platform.level': 'national', 'platform.place': 'district', 'platform.upstreamGrant': '6000000' }] },
);

/** A firm as a profile: its answers by fact id (企业画像). */
export const profileField = field(
  profile,
  {
    zh: '企业情况：事实编号到取值的对象；金额为元，比例为小数，未知的不写或写 null，范围写 {"min","max"}。编号见 facts list',
    en: 'The firm: an object from fact id to value; money in yuan, ratios as fractions, unknowns left out or null, ranges as {"min","max"}. Ids: facts list',
  },
  { examples: [{ 'enterprise.headcount': 80, 'enterprise.revenue': '30000000' }] },
);
