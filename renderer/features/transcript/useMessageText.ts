import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '#core/protocol/unreachable.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import type { Message } from './message.ts'

/** What the transcript says, as a sentence in the person's language. */
export function useMessageText(): (message: Message) => string {
  const { t } = useTranslation('transcript')
  const format = useFormat()
  const errorText = useErrorText()
  const { map, mac } = useKeys()
  const name = useActionName()
  const adding = formatChord(map['row.speaker'], mac) || name('row.speaker')
  return useCallback(
    (message) => {
      switch (message.type) {
        case 'refused':
          return errorText(message.error)
        case 'linked':
          return message.stance === null
            ? t('said.unlinked', { label: message.label })
            : t('said.linked', { label: message.label, stance: t(`stance.${message.stance}`) })
        case 'no-statement':
          return t('said.noStatement', { label: message.label })
        case 'no-participant':
          return t('said.noParticipant', { number: message.number, key: adding })
        case 'speaker':
          return t('said.speaker', { speaker: message.speaker || '–', count: message.count })
        case 'source':
          return t('said.source', { language: format.language(message.language) })
        case 'status':
          return t(`said.${message.status}`, { count: message.count })
        case 'stamped':
          return t(message.end ? 'said.end' : 'said.start', { time: message.time })
        case 'removed':
          return t('said.removed', { count: message.count })
        case 'selected':
          return t('said.selected', { count: message.count })
        case 'accepted':
          return message.score === null
            ? t('said.machine', { engine: message.from })
            : t('said.memory', { score: format.percent(message.score / 100), from: message.from })
        case 'findings':
          return t('said.findings', { number: message.number, count: message.count })
        case 'repeated':
          return t('said.repeated', { count: message.count })
        case 'no-passage':
          return t('said.noPassage')
        case 'no-proposal':
          return t('said.noProposal')
        case 'no-term':
          return t('said.noTerm')
        case 'no-name':
          return t('said.noName')
        case 'no-twin':
          return t('said.noTwin')
        case 'machine-off':
          return t('said.machineOff')
        case 'added':
          return t('said.added')
        case 'merged':
        case 'split':
        case 'moved':
        case 'reverted':
        case 'confirmed':
          return t(`said.${message.type}`)
        case 'row-empty':
          return t('said.rowEmpty')
        default:
          return unreachable(message)
      }
    },
    [t, format, errorText, adding],
  )
}
