import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './features/library/Unreachable.module.css'
import { Button } from './ui/Button.tsx'

interface ScreenFailureProps {
  readonly children: ReactNode
  readonly onLibrary: () => void
}

/** Keeps a fault of one screen from blanking the window. What was acknowledged is on disk. */
export class ScreenFailure extends Component<ScreenFailureProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const library = () => {
      this.setState({ failed: false })
      this.props.onLibrary()
    }
    return <FailureText onLibrary={library} />
  }
}

function FailureText({ onLibrary }: { readonly onLibrary: () => void }) {
  const { t } = useTranslation('common')
  return (
    <main className={styles.screen}>
      <h1 className={styles.title}>{t('crashed.title')}</h1>
      <p>{t('crashed.text')}</p>
      <div className={styles.actions}>
        <Button kind="primary" onPress={onLibrary}>
          {t('crashed.library')}
        </Button>
        <Button onPress={() => location.reload()}>{t('crashed.reload')}</Button>
      </div>
    </main>
  )
}
