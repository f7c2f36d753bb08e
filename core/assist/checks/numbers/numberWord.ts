/** What a word does in the phrase that makes up a number. */
export type NumberWordRole =
  /** 0 to 9. */
  | 'unit'
  /** 10 to 19. */
  | 'teen'
  /** 20, 30 … 90. */
  | 'ten'
  /** A word of its own for 100, 200 … 900 (Ukrainian). */
  | 'hundred'
  /** Multiplies what stands before it, below a thousand: hundred, сотня, десяток. */
  | 'smallMultiplier'
  /** thousand, million …: multiplies the group before it. */
  | 'multiplier'
  /** A half that multiplies what follows (пів мільйона) or stands alone. */
  | 'half'
  /** A value that takes part in no phrase: twice, dozen, перший. */
  | 'alone'
  /** The head of a compound word: вісімнадцятирічний. */
  | 'compound'

export interface NumberWord {
  readonly value: number
  readonly role: NumberWordRole
  readonly ordinal: boolean
  /** Names a decade too: дев’яності, nineties. */
  readonly decade: boolean
}

export const numberWord = (
  value: number,
  role: NumberWordRole,
  more: { readonly ordinal?: boolean; readonly decade?: boolean } = {},
): NumberWord => ({
  value,
  role,
  ordinal: more.ordinal ?? false,
  decade: more.decade ?? false,
})

/** The role of a number's simple word, by its value. */
export function roleOf(value: number): NumberWordRole {
  if (value < 10) return 'unit'
  if (value < 20) return 'teen'
  if (value < 100) return 'ten'
  return value < 1_000 ? 'hundred' : 'multiplier'
}
