import type { NameKind } from '#core/assist/names/nameEntry.ts'

/** Words and endings that name a unit or an office in the three languages. */
const UNIT =
  /(군단|사단|려단|여단|련대|연대|대대|중대|소대|분대|부대|총국|사령부)$|корпус|дивізі|бригад|полк|батальйон|\bрот[аиуі]\b|взвод|частин|управлінн|бюро|\b(corps|division|brigade|regiment|battalion|company|platoon|unit|bureau|command)\b/iu
/** Endings and words of places. */
const PLACE =
  /[가-힣](도|시|군|구|읍|면|리|동|주|산|강|역|항|섬)$|област|район|провінці|місто|село|\b(oblast|province|city|county|district|village|river|mount|port)\b|-(do|si|gun|gu|ri|dong)$/iu

/** What a name probably is; the person says what it is. */
export function guessNameKind(text: string): NameKind {
  if (UNIT.test(text)) return 'unit'
  // 리 and 동 end surnames' given names, too: three syllables are a person.
  if (PLACE.test(text) && !/^[가-힣]{2,3}$/u.test(text)) return 'place'
  if (/^[가-힣]{2,3}(도|시|군)$/u.test(text)) return 'place'
  return 'person'
}
