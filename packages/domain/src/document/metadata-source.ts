import type { Layout } from './layout.ts';
import type { Outline } from './outline.ts';
import type { PlaceParents } from './place.ts';

/** What the metadata of a page are read from. */
export interface Source {
  readonly layout: Layout;
  readonly outline: Outline;
  readonly text: string;
  /** Page furniture that cleaning set aside. */
  readonly asides: readonly string[];
  readonly parents: PlaceParents;
}

/** How a value was come by that is not printed as such. */
export type Note = { field: string; note: string };

/** The printer's line at the foot of an official paper: 云岭市科学技术局办公室　2024年1月2日印发. */
export const printed = /^([\u4e00-\u9fff]{4,24}?)\s{0,60}(\d{4}年\d{1,2}月\d{1,2}日)印发$/;
/** A people's congress with its day, under the title of a report to it. */
export const meeting =
  /^\(?(?:——|—|--)?\s*(\d{4}年\d{1,2}月\d{1,2}日)(?:在|,在)([\u4e00-\u9fff]{2,12}?[省市县区州旗])第?[一二三四五六七八九十]{1,4}届/;
