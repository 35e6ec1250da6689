// natural types only the index of its stemmers, whose import loads all 20 languages (60 ms against 8).
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (token: string) => string }
  export default stemmer
}
