/** The faces of the record, and what stands in for them where they are not installed. */
const FONTS = [
  { name: 'Noto Serif', instead: 'Cambria, Times New Roman', family: 'roman', charset: '00' },
  {
    name: 'Noto Serif KR',
    instead: 'Noto Serif CJK KR, Batang, 바탕',
    family: 'roman',
    charset: '81',
  },
  { name: 'Noto Sans', instead: 'Calibri, Arial', family: 'swiss', charset: '00' },
  {
    name: 'Noto Sans KR',
    instead: 'Noto Sans CJK KR, Malgun Gothic, 맑은 고딕',
    family: 'swiss',
    charset: '81',
  },
] as const

/** Testimony and titles. */
export const SERIF = fonts('Noto Serif', 'Noto Serif KR')
/** Everything else. */
export const SANS = fonts('Noto Sans', 'Noto Sans KR')

function fonts(latin: string, hangul: string): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${hangul}" w:cs="${latin}"/>`
}

/** `word/fontTable.xml` (ECMA-376, part 1, 17.8.3): no font is embedded. */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FONTS.map(
    ({ name, instead, family, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ).join('')}</w:fonts>`
