/** Letters that are written otherwise at the head of a word. */
const HEADS: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y' },
  ...{ і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's' },
  ...{ т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu' },
  я: 'ia',
  // Not Ukrainian, and so not in the table, but they do stand in names that people type.
  ...{ ё: 'io', ъ: '', ы: 'y', э: 'e' },
}

const WORD = /\p{Script=Cyrillic}+(?:['’ʼ`‘]\p{Script=Cyrillic}+)*/gu

/**
 * A Ukrainian name in Latin letters (resolution 55 of the Cabinet of Ministers of 27 January 2010).
 * The soft sign and the apostrophe are dropped, зг is zgh; a word in capitals stays in capitals.
 * What is not Cyrillic stays as it is.
 */
export function resolution55(text: string): string {
  return text.normalize('NFC').replace(WORD, latin)
}

function latin(word: string): string {
  const letters = [...word].filter((letter) => !/['’ʼ`‘]/.test(letter))
  return letters
    .map((letter, at) => {
      const lower = letter.toLowerCase()
      const afterZ = lower === 'г' && letters[at - 1]?.toLowerCase() === 'з'
      const plain = afterZ
        ? 'gh'
        : ((at === 0 ? HEADS[lower] : undefined) ?? LETTERS[lower] ?? letter)
      if (letter === lower) return plain
      return isShouted(letters, at)
        ? plain.toUpperCase()
        : plain.charAt(0).toUpperCase() + plain.slice(1)
    })
    .join('')
}

/** Whether a capital stands beside another one: then all its Latin letters are capitals. */
function isShouted(letters: readonly string[], at: number): boolean {
  return [letters[at - 1], letters[at + 1]].some(
    (letter) => letter !== undefined && /\p{Lu}/u.test(letter),
  )
}
