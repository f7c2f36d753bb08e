/** Typst draws each page on a sheet of its own, two levels below the picture's root. */
const SHEET = '\n    <path class="typst-shape" fill="#ffffff"'
const GLYPHS = '\n    <defs id="glyph">'
const SYMBOL = /<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g

export interface SvgPage {
  readonly width: number
  readonly height: number
}

/**
 * Cuts Typst's picture of all pages, one below the other, into one picture a page, each with
 * the glyphs it uses. The pages are all of one size, in points.
 */
export function svgPages(picture: string, count: number): readonly string[] {
  const { width, height } = pageSize(picture, count)
  const glyphsAt = picture.indexOf(GLYPHS)
  const glyphs = new Map<string, string>()
  const symbols = glyphsAt < 0 ? '' : shortened(picture.slice(glyphsAt))
  for (const match of symbols.matchAll(SYMBOL)) glyphs.set(match[1] ?? '', match[0])
  const pages: string[] = []
  let from = picture.indexOf(SHEET)
  while (from >= 0) {
    const next = picture.indexOf(SHEET, from + SHEET.length)
    const end = next >= 0 ? next : glyphsAt >= 0 ? glyphsAt : picture.lastIndexOf('</svg>')
    const page = shortened(picture.slice(from, end)).replace(/<g transform="[^"]*">/, (group) =>
      isPageShift(group, height) ? '<g>' : group,
    )
    const used = new Set(Array.from(page.matchAll(/href="#([^"]+)"/g), (match) => match[1] ?? ''))
    const defs = Array.from(used, (id) => glyphs.get(id) ?? '').join('')
    pages.push(
      `<svg viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${page}<defs>${defs}</defs></svg>`,
    )
    from = next
  }
  return pages
}

function pageSize(picture: string, count: number): SvgPage {
  const [, width = '0', height = '0'] = picture.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? []
  return { width: Number(width), height: Number(height) / Math.max(1, count) }
}

/** Pages after the first are moved down; alone, each stands at the top. */
function isPageShift(group: string, height: number): boolean {
  const shift = Number(group.match(/matrix\(1 0 0 1 0 ([\d.]+)\)/)?.[1] ?? 0)
  return shift > 0 && Math.abs(shift / height - Math.round(shift / height)) < 0.001
}

/** Thousandths of a point are fine enough to look at. */
const shortened = (svg: string) => svg.replace(/(\d\.\d{3})\d+/g, '$1').replace(/\n\s+/g, '\n')
