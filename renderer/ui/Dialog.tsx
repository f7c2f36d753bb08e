import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionLayer } from '../keys/actionLayer.tsx'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The row of buttons at the end; the main one last. A dialog with one is not closed by a click
   * beside it: what was typed in it would be gone. */
  readonly footer?: ReactNode
  /** small: a question; medium: a form; large: side by side; full: nearly the whole window. */
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  /** True: only its own buttons close it. */
  readonly stays?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  /** True: there is nothing to focus in it, so that the text itself is focused to be scrolled. */
  readonly isReading?: boolean
}

/** A modal dialog. While it is open, only keys of its own do anything. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, footer, size = 'medium', stays = false } = props
  const { t } = useTranslation('common')
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen={isOpen}
      isDismissable={!stays && footer === undefined}
      isKeyboardDismissDisabled={stays}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <ActionLayer isOpen={isOpen}>
          <AriaDialog className={classes(styles.dialog)} role={props.role ?? 'dialog'}>
            <header className={styles.header}>
              <Heading slot="title" className={classes(styles.title)}>
                {title}
              </Heading>
              {!stays && <IconButton icon={X} label={t('close')} onPress={onClose} />}
            </header>
            {props.isReading === true ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable.
              <section className={styles.body} aria-label={title} tabIndex={0}>
                {children}
              </section>
            ) : (
              <div className={styles.body}>{children}</div>
            )}
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </AriaDialog>
        </ActionLayer>
      </Modal>
    </ModalOverlay>
  )
}
