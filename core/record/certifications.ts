import type { LanguageTag } from '../interview/languageTag.ts'
import type { RecordText } from './recordSection.ts'

const texts = (ko: string, uk: string, en: string): readonly RecordText[] =>
  Object.entries({ ko, uk, en }).map(([language, text]) => ({
    language: language as LanguageTag,
    text,
  }))

/**
 * What an interpreter and a translator certify with their signatures, in the languages of a
 * record. Templates of our own after CCP of Ukraine, Art. 68 (full and correct), and Criminal
 * Procedure Act of Korea, Art. 180 and 182 (interpretation and translation); no legal advice.
 */
export const CERTIFICATIONS: Readonly<
  Record<'interpretation' | 'translation', readonly RecordText[]>
> = {
  interpretation: texts(
    '본인은 위 면담에서 아래에 적힌 언어 사이의 통역을 맡아, 오간 말을 빠짐없이 정확하게 통역하였으며, 이 기록에 적힌 통역이 그와 같음을 확인합니다.',
    'Засвідчую, що під час цього опитування я повно і правильно перекладав (перекладала) усно між зазначеними нижче мовами і що викладений у записі переклад відповідає сказаному.',
    'I certify that in this interview I interpreted fully and correctly between the languages named below, and that the interpretation set down in this record corresponds to what was said.',
  ),
  translation: texts(
    '본인은 이 기록 가운데 사후 번역으로 표시된 부분을 아래에 적힌 언어로 빠짐없이 정확하게 번역하였음을 확인합니다.',
    'Засвідчую, що частини цього запису, позначені як перекладені згодом, я повно і правильно переклав (переклала) зазначеними нижче мовами.',
    'I certify that I fully and correctly translated those parts of this record that are marked as translated later, between the languages named below.',
  ),
}
