import { useTranslation } from 'react-i18next'
import type { EntryId } from '#core/interview/ids.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { OfferLine } from './OfferLine.tsx'
import { type OfferingSection, offerFrom } from './takeOver.ts'
import { usePreviousRecord } from './usePreviousRecord.ts'

/** What the last interview's record has to offer for a section; nothing is taken unasked. */
export function TakeOver({ section }: { readonly section: OfferingSection }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const previous = usePreviousRecord()
  const interview = useInterview((whole) => whole)
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const offer = previous === null || readOnly ? null : offerFrom(section, interview, previous)
  if (previous === null || offer === null) return <Refusal error={refusal} />
  const { words, verbatim, commands } = offer

  async function take(): Promise<void> {
    for (const command of commands(() => crypto.randomUUID() as EntryId)) {
      if (!(await run(command))) return
    }
  }

  return (
    <>
      <OfferLine onTake={() => void take()}>
        {t('takeOver.asIn', {
          title: previous.title,
          what: format.list([...words, ...(verbatim === null ? [] : [t(`verbatim.${verbatim}`)])]),
        })}
      </OfferLine>
      <Refusal error={refusal} />
    </>
  )
}
