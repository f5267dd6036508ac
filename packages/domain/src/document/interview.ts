import { foldWidth } from './width.ts';

/** Who speaks in an interview's turn (发言人). */
export interface Speaker {
  readonly name: string;
  readonly office: string;
}

/**
 * The speaker that a turn begins with: 【权威解读】许东方（市科技局局长）：… Null where the turn names none.
 *
 * @example speakerOf('【权威解读】许东方（市科技局局长）：今年…')?.office // '市科技局局长'
 */
export function speakerOf(turn: string): Speaker | null {
  const match =
    /^(?:【[^【】]{2,16}】|答\s?:|问\s?:)?\s?([\u4e00-\u9fff·]{2,8}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])\(([^()]{2,40})\)\s?:/.exec(
      foldWidth(turn.slice(0, 100)),
    );
  const [, name, office] = match ?? [];
  return name === undefined || office === undefined || !/(?:长|主任|书记|员|人|师|总监|经理|教授|代表|主席|院士)$/.test(office)
    ? null
    : { name: name.replace(/\s/g, ''), office };
}
