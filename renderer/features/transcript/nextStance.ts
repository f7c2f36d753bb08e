import { STANCES, type Stance } from '#core/report/stance.ts'

/** The stance after this one when the same link key is pressed again; null: the link goes. */
export function nextStance(stance: Stance | null): Stance | null {
  if (stance === null) return STANCES[0]
  return STANCES[STANCES.indexOf(stance) + 1] ?? null
}

const KEYS: Readonly<Record<string, Stance>> = {
  '+': 'supports',
  '-': 'contradicts',
  '−': 'contradicts',
  '=': 'partly',
  '±': 'partly',
  '.': 'context',
  '·': 'context',
  '?': 'unclear',
}

/** The stance that a typed character stands for, or null. */
export const stanceOfKey = (character: string): Stance | null => KEYS[character] ?? null
