import { type JsonSchema, problemKinds } from '@kechuang/domain';

const words: JsonSchema = {
  type: 'object',
  description: '两种语言的 detail / `detail` in both languages',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};

/** The shape of every error answer (RFC 9457). */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: '出错时的回答，RFC 9457 / What every error answers with, RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'words', 'instance', 'code', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '问题类型的说明页 / Page about this type of problem' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: '哪里不对、怎么改，语言随 Accept-Language / What is wrong and what to do, in the language of Accept-Language',
    },
    words,
    instance: { type: 'string', format: 'uri-reference' },
    code: { type: 'string', enum: Object.keys(problemKinds) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail', 'words'],
        properties: {
          pointer: {
            type: 'string',
            description: '输入中的位置，URI 片段形式的 JSON 指针 / Place in the input, a JSON pointer as a URI fragment',
          },
          code: { type: 'string' },
          detail: { type: 'string' },
          words,
        },
      },
    },
  },
};
