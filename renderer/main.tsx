import './noEval.ts'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-kr/wght.css'
import './ui/theme.css'
import './ui/base.css'
import './ui/visuallyHidden.css'
import { App } from './App.tsx'
import { connectHost } from './host/host.ts'
import { startApp } from './startApp.ts'

const root = document.getElementById('root')
if (root !== null) {
  const started = await startApp(connectHost())
  createRoot(root).render(<App started={started} />)
}
