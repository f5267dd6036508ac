import { expect, test } from 'vitest';
import { fullPlace, placeParentsOf, placePrefix } from './place.ts';

test.each([
  ['云岭市人民政府', '云岭市'],
  ['江苏省连云港市人民政府', '江苏省连云港市'],
  ['淮安市淮阴区人民政府', '淮安市淮阴区'],
  ['中共岚川市委办公室', '岚川市'],
  ['云岭高新技术产业开发区管理委员会', '云岭高新技术产业开发区'],
  ['云岭高新区知识产权办法', '云岭高新区'],
  ['云岭市科技园区管理办法', '云岭市'],
  ['青禾县农业示范区建设', '青禾县'],
  ['云岭市市场监督管理局', '云岭市'],
  ['《云岭市科技创新促进条例》', '云岭市'],
  ['国务院办公厅', null],
  ['关于做好工作的通知', null],
  ['市政府办公室', null],
])('%s', (name, place) => {
  expect(placePrefix(name)).toBe(place);
});

test('full names come from the region table, else from the text, else from other documents', () => {
  expect(fullPlace('盘山县', '', new Map())).toMatchObject({ name: '辽宁省盘锦市盘山县', code: '211122' });
  expect(fullPlace('淮安市淮阴区', '', new Map())).toMatchObject({ name: '江苏省淮安市淮阴区', code: '320804' });
  expect(fullPlace('青禾县', '依据《云岭市科技创新平台管理办法》', new Map())).toMatchObject({ name: '云岭市青禾县', code: null });
  expect(fullPlace('南屏区', '升级为市级、省级的', new Map())).toMatchObject({ name: '南屏区' });
  const cell = (text: string) => ({ text, span: [0, 0] as [number, number] });
  const parents = placeParentsOf([
    { region: '云岭市', tables: [{ id: 't1', clauseId: 't1', caption: null, header: [], rows: [[cell('1'), cell('南屏区')]] }] },
  ]);
  expect(fullPlace('南屏区', '', parents)).toMatchObject({ name: '云岭市南屏区' });
});
