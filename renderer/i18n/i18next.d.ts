import 'i18next'
import type assist from '../../resources/locales/en/assist.json'
import type checks from '../../resources/locales/en/checks.json'
import type closing from '../../resources/locales/en/closing.json'
import type common from '../../resources/locales/en/common.json'
import type errors from '../../resources/locales/en/errors.json'
import type exporting from '../../resources/locales/en/export.json'
import type find from '../../resources/locales/en/find.json'
import type findings from '../../resources/locales/en/findings.json'
import type interview from '../../resources/locales/en/interview.json'
import type keys from '../../resources/locales/en/keys.json'
import type library from '../../resources/locales/en/library.json'
import type names from '../../resources/locales/en/names.json'
import type participants from '../../resources/locales/en/participants.json'
import type readBack from '../../resources/locales/en/readBack.json'
import type record from '../../resources/locales/en/record.json'
import type redaction from '../../resources/locales/en/redaction.json'
import type resources from '../../resources/locales/en/resources.json'
import type settings from '../../resources/locales/en/settings.json'
import type statements from '../../resources/locales/en/statements.json'
import type transcript from '../../resources/locales/en/transcript.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      assist: typeof assist
      checks: typeof checks
      closing: typeof closing
      common: typeof common
      errors: typeof errors
      export: typeof exporting
      find: typeof find
      findings: typeof findings
      interview: typeof interview
      keys: typeof keys
      library: typeof library
      names: typeof names
      participants: typeof participants
      readBack: typeof readBack
      record: typeof record
      redaction: typeof redaction
      resources: typeof resources
      settings: typeof settings
      statements: typeof statements
      transcript: typeof transcript
    }
  }
}
