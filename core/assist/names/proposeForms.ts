import type { LanguageTag } from '../../interview/languageTag.ts'
import { normalizeLine } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { type GazetteerName, gazetteer } from './gazetteer.ts'
import { kontsevich } from './kontsevich.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import {
  isNorthernSpelling,
  isSouthernSpelling,
  northernUsage,
  southernUsage,
  ukrainianUsage,
} from './koreanUsage.ts'
import { mcCuneReischauer } from './mcCuneReischauer.ts'
import type { NameKind, NameSystem } from './nameEntry.ts'
import { numberedUnit } from './numberedUnit.ts'
import type { NameProposal } from './proposal.ts'
import { resolution55 } from './resolution55.ts'
import { revisedRomanization } from './revisedRomanization.ts'
import { ukrainianNominative } from './ukrainianNominative.ts'

type Form = readonly [text: string, system: NameSystem]

/**
 * The forms of a name that are proposed in the source language and in each target, the preferred
 * first: what the gazetteer has, then usage, then the systems. Korean goes to Ukrainian and to
 * languages in Latin letters, Ukrainian to languages in Latin letters, from the nominative where
 * the name stands in another case. What is written in Latin letters, and Ukrainian into Hangul, is
 * proposed from the gazetteer alone, since no rule leads there. No rule is applied to a name that
 * is neither Korean nor Ukrainian, or is the one in the letters of the other. Units that have a
 * number for a name are translated. A form that would keep a letter of the other script is left
 * out. No text is proposed twice in a language.
 */
export function proposeForms(
  text: string,
  language: LanguageTag,
  kind: NameKind,
  targets: readonly LanguageTag[],
): readonly NameProposal[] {
  const name = normalizeLine(text)
  if (name === '') return []
  const known = gazetteer(name, baseLanguage(language), kind)
  const proposals: NameProposal[] = []
  const [best] = known
  const lemma = baseLanguage(language) === 'uk' ? nominative(name, kind, best) : name
  const rules =
    best === undefined ? !isForeign(lemma, kind) : best.origin === baseLanguage(language)
  for (const target of [language, ...targets.filter((tag) => tag !== language)]) {
    const own: readonly Form[] =
      target === language
        ? [
            [name, 'original'],
            [lemma, 'usage'],
          ]
        : []
    const ruled = rules ? byRule(lemma, language, kind, target) : []
    const forms = [...own, ...fromGazetteer(known, target), ...ruled]
    for (const [form, system] of forms) {
      const isNew = !proposals.some((one) => one.language === target && one.text === form)
      if (form !== '' && isNew) proposals.push({ language: target, text: form, system })
    }
  }
  return proposals
}

/** What is usual in the target language, of people all that is; northern Korean for ko-KP. */
function fromGazetteer(known: readonly GazetteerName[], target: LanguageTag): readonly Form[] {
  return known.flatMap((name) =>
    name.kind === 'person'
      ? usual(name, target).map((form): Form => [form, 'usage'])
      : usual(name, target)
          .slice(0, 1)
          .map((form): Form => [form, 'gazetteer']),
  )
}

function usual(name: GazetteerName, target: LanguageTag): readonly string[] {
  switch (baseLanguage(target)) {
    case 'ko':
      return target === 'ko-KP' && name.northern.length > 0 ? name.northern : name.ko
    case 'uk':
      return name.uk
    case 'en':
      return name.en
    default:
      return []
  }
}

/** In another case than the first, the first is the one to transliterate. */
function nominative(name: string, kind: NameKind, known: GazetteerName | undefined): string {
  return known?.uk[0] ?? (kind === 'person' ? ukrainianNominative(name) : name)
}

/** Syllables that no Korean name is made of, and foreign ones in Hangul are: 스, 르, 코. */
const FOREIGN_SYLLABLE = /[그끄느드뜨르므브쁘스쓰으즈쯔츠크트프흐카캬커케코쿠키]/
/** Three words, each of them one Korean syllable in Ukrainian letters, the last in any case. */
const KOREAN_SYLLABLE =
  '(?:дж|[кптч]х|кк|тт|пп|чч|[кгнтдрлмпбсчх])?(?:в[аеоі]|йо|йя|ьо|[аеєиіоуюяй])(?:[кнмпт]|ль)?'
const KOREAN_NAME = new RegExp(
  `^${KOREAN_SYLLABLE}[ -]${KOREAN_SYLLABLE}[ -]${KOREAN_SYLLABLE}(?:[аую]|ові|ом|ем|еві|і)?$`,
  'iu',
)

/** Whether a name is of another people than its letters are, so that their rules mislead. */
function isForeign(name: string, kind: NameKind): boolean {
  if (kind !== 'person' && kind !== 'place') return false
  if (kind === 'person' && (KOREAN_NAME.test(name) || koreanPersonName(name) !== null)) {
    return KOREAN_NAME.test(name)
  }
  return FOREIGN_SYLLABLE.test(name)
}

function byRule(
  name: string,
  language: LanguageTag,
  kind: NameKind,
  target: LanguageTag,
): readonly Form[] {
  const from = baseLanguage(language)
  const to = baseLanguage(target)
  if (from === to) return []
  const numbered = kind === 'unit' ? numberedUnit(name, from, to, target === 'ko-KP') : null
  if (numbered !== null) return [[numbered, 'usage']]
  if (from === 'ko' && /\p{Script=Hangul}/u.test(name)) {
    const forms = to === 'uk' ? inUkrainian(name, kind) : romanized(name, language, kind)
    return to === 'uk' || isLatin(target) ? without(/\p{Script=Hangul}/u, forms) : []
  }
  if (from === 'uk' && isLatin(target) && /\p{Script=Cyrillic}/u.test(name)) {
    return without(/\p{Script=Cyrillic}/u, [[resolution55(name), 'resolution-55']])
  }
  return []
}

function inUkrainian(name: string, kind: NameKind): readonly Form[] {
  const rule = kontsevich(name, kind)
  const person = kind === 'person' ? koreanPersonName(name) : null
  const usage = person === null ? null : ukrainianUsage(person, rule)
  return [...(usage === null ? [] : [[usage, 'usage'] as const]), [rule, 'kontsevich']]
}

/** A northerner's name comes first as the North writes it, and first of all where nothing tells. */
function romanized(name: string, language: LanguageTag, kind: NameKind): readonly Form[] {
  const person = kind === 'person' ? koreanPersonName(name) : null
  const systems: readonly Form[] = [
    [revisedRomanization(name, kind), 'revised-romanization'],
    [mcCuneReischauer(name, kind), 'mccune-reischauer'],
  ]
  if (person === null) return systems
  const north: Form = [northernUsage(person), 'usage']
  const south: Form = [southernUsage(person), 'usage']
  const southern =
    !isNorthernSpelling(person) &&
    (language === 'ko-KR' || (language !== 'ko-KP' && isSouthernSpelling(person)))
  return [...(southern ? [south, north] : [north, south]), ...systems]
}

const without = (script: RegExp, forms: readonly Form[]): readonly Form[] =>
  forms.filter(([form]) => !script.test(form))

const latinTags = new Map<LanguageTag, boolean>()

/** Whether a language is written in Latin letters where nothing else is said (CLDR). */
function isLatin(tag: LanguageTag): boolean {
  const known = latinTags.get(tag)
  if (known !== undefined) return known
  const latin = new Intl.Locale(tag).maximize().script === 'Latn'
  latinTags.set(tag, latin)
  return latin
}
