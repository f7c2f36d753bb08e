import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useKeys } from '../../keys/keys.ts'
import { orderedLanguages, visibleLanguages } from '../../session/columns.ts'
import { useInterview } from '../../session/useSession.ts'
import { useChangeView, useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './InterviewHeader.module.css'

/** Which languages are columns, and in what order. The interview itself is not changed. */
export function LanguagesMenu() {
  const { t } = useTranslation('interview')
  const { language: inSentence, languageTitle: nameOf, list } = useFormat()
  const { run } = useKeys()
  const languages = useInterview((interview) => interview.languages)
  const view = useView()
  const changeView = useChangeView()
  const [isOpen, setOpen] = useState(false)
  const ordered = orderedLanguages(languages, view)
  const visible = visibleLanguages(languages, view)

  function show(language: LanguageTag, isShown: boolean): void {
    const hidden = view.hidden.filter((other) => other !== language)
    changeView({ hidden: isShown ? hidden : [...hidden, language] })
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={styles.languages}
        aria-label={t('languages.shown', { languages: list(visible.map(inSentence)) })}
      >
        {ordered.map((language) => (
          <span
            key={language}
            className={visible.includes(language) ? styles.shown : styles.hidden}
          >
            {language}
          </span>
        ))}
        <ChevronDown size={13} strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover
        className={classes(styles.popover)}
        placement="bottom end"
        offset={4}
        aria-label={t('languages.label')}
      >
        <p className={styles.popoverTitle}>{t('languages.label')}</p>
        {ordered.map((language, index) => (
          <ColumnLine
            key={language}
            name={nameOf(language)}
            isShown={visible.includes(language)}
            isOnly={visible.length === 1 && visible.includes(language)}
            onShow={(isShown) => show(language, isShown)}
            onUp={index === 0 ? null : () => changeView({ order: moved(ordered, index, -1) })}
            onDown={
              index === ordered.length - 1
                ? null
                : () => changeView({ order: moved(ordered, index, 1) })
            }
          />
        ))}
        <div className={styles.popoverFooter}>
          <Button
            kind="quiet"
            onPress={() => {
              setOpen(false)
              run('interview.details')
            }}
          >
            {t('languages.change')}
          </Button>
        </div>
      </Popover>
    </DialogTrigger>
  )
}

interface ColumnLineProps {
  readonly name: string
  readonly isShown: boolean
  /** True: the last one in sight cannot be hidden. */
  readonly isOnly: boolean
  readonly onShow: (isShown: boolean) => void
  /** Null: it is at that end already. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

function ColumnLine({ name, isShown, isOnly, onShow, onUp, onDown }: ColumnLineProps) {
  const { t } = useTranslation('common')
  return (
    <div className={styles.column}>
      <Checkbox isSelected={isShown} isDisabled={isOnly} onChange={onShow}>
        {name}
      </Checkbox>
      <IconButton
        icon={ArrowUp}
        label={`${t('moveUp')}: ${name}`}
        isDisabled={onUp === null}
        onPress={() => onUp?.()}
      />
      <IconButton
        icon={ArrowDown}
        label={`${t('moveDown')}: ${name}`}
        isDisabled={onDown === null}
        onPress={() => onDown?.()}
      />
    </div>
  )
}

function moved(
  languages: readonly LanguageTag[],
  index: number,
  step: 1 | -1,
): readonly LanguageTag[] {
  const [language, other] = [languages[index], languages[index + step]]
  if (language === undefined || other === undefined) return languages
  return languages.with(index, other).with(index + step, language)
}
