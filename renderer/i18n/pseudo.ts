import type { PostProcessorModule } from 'i18next'

const DISGUISE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàeéiíoóuúcçnñsšzžAÀEÉIÍOÓUÚCÇNÑSŠZŽ']
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]) ?? [],
)

/**
 * Marks every translated text and makes it longer, still readable: what stands on screen without
 * the marks was not translated, and what breaks would break in a longer language.
 */
export const pseudo: PostProcessorModule = {
  type: 'postProcessor',
  name: 'pseudo',
  process: (text: string) => {
    const plain = text.replace(/[⟦⟧]/g, '')
    const disguised = [...plain].map((letter) => DISGUISE[letter] ?? letter).join('')
    return `⟦${disguised}${'·'.repeat(Math.ceil(plain.length / 4))}⟧`
  },
}

/** True where a test asked for the pseudo-locale before the page was loaded. */
export const wantsPseudo = (): boolean =>
  (globalThis as { dragomanPseudoLocale?: boolean }).dragomanPseudoLocale === true
