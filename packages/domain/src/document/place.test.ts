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
  ['惠州市关于壮大民营经济的决定', '惠州市'],
  ['江苏省苏州市人民政府', '江苏省苏州市'],
  ['北京市通州区科委', '北京市通州区'],
  ['临江市青州镇人民政府', '临江市'],
  ['星河州科学技术局', '星河州'],
  ['郑州高新技术产业开发区管理委员会', '郑州高新技术产业开发区'],
  ['德州市德城区人民政府', '德州市德城区'],
  ['深圳市南山区科技创新局', '深圳市南山区'],
  ['云岭市主城区改造办法', '云岭市'],
  ['湘西土家族苗族自治州人民政府', '湘西土家族苗族自治州'],
  ['玉龙纳西族自治县人民政府办公室', '玉龙纳西族自治县'],
  ['新疆生产建设兵团第八师石河子市科学技术局', '新疆生产建设兵团第八师石河子市'],
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
