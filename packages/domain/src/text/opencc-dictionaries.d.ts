declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/TSPhrases' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/TWVariantsRev' {
  const dictionary: string;
  export default dictionary;
}
declare module 'opencc-js/dict/TWVariantsRevPhrases' {
  const dictionary: string;
  export default dictionary;
}
