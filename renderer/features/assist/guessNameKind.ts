import { gazetteer } from '#core/assist/names/gazetteer.ts'
import type { NameKind } from '#core/assist/names/nameEntry.ts'
import { baseLanguage } from '#core/assist/terms/baseLanguage.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** Words and endings that name a unit or an office in the three languages. */
const UNIT =
  /(군단|사단|려단|여단|련대|연대|대대|중대|소대|분대|부대|총국|사령부)$|корпус|дивізі|бригад|полк|батальйон|взвод|частин|управлінн|бюро|\b(corps|division|brigade|regiment|battalion|company|platoon|unit|bureau|command)\b/iu
/** The same of places. A Korean name of three syllables that ends like a village may be a person's. */
const PLACE =
  /[가-힣]{2}(도|시|군)$|[가-힣]{3}(구|읍|면|리|동|산|강|역|항|섬)$|област|район|провінці|місто|село|\b(oblast|province|city|county|district|village|river|mount|port)\b|-(do|si|gun|gu|ri|dong)$/iu

/** What a name probably is, by the gazetteer, else by how it ends; the person says what it is. */
export function guessNameKind(text: string, language: LanguageTag): NameKind {
  const known = gazetteer(text, baseLanguage(language), 'person')[0]
  if (known !== undefined) return known.kind
  if (UNIT.test(text)) return 'unit'
  return PLACE.test(text) ? 'place' : 'person'
}
