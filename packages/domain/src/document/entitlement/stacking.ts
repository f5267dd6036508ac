import type { StackingRule } from './model.ts';

const rules: readonly { readonly rule: StackingRule['rule']; readonly words: RegExp }[] = [
  { rule: 'highest-only', words: /就高不?重复|就高不就低|从高(?:不重复|享受|执行)|择高|按最高|就高(?:原则|享受)/ },
  { rule: 'top-up', words: /补足差额|补差|补足到|差额(?:奖励|补助|部分)/ },
  {
    rule: 'no-duplicate',
    words: /不(?:得|予|再)?重复(?:享受|奖励|补助|支持|申报|资助)|不得?(?:与.{1,20})?同时享受|不得?(?:兼得|叠加)|不重复/,
  },
  { rule: 'stackable', words: /可(?:以)?(?:同时|叠加|累加)(?:享受|计算|奖励)?|叠加享受|累计享受/ },
  { rule: 'ceiling', words: /(?:年度|每年|累计)(?:享受|获得|获).{0,12}(?:总额|合计)(?:最高)?不超过/ },
];

/** What a sentence says of several benefits at once; null where it says nothing. The first rule named decides. */
export function stackingIn(text: string): StackingRule['rule'] | null {
  return rules.find(({ words }) => words.test(text))?.rule ?? null;
}
