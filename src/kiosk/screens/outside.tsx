/** Renders outside the frame: what is printed must not be cut by a window that scrolls. */
import { render, type ComponentChild } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

interface OutsideProps {
  readonly children: ComponentChild
}

export function Outside({ children }: OutsideProps) {
  useLayoutEffect(() => {
    const host = document.createElement('div')
    host.dataset['sheet'] = ''
    document.body.append(host)
    render(children, host)
    return () => {
      render(null, host)
      host.remove()
    }
  }, [children])
  return null
}
