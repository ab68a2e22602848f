import { render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { QrCode } from '#kiosk/screens/qr-code.tsx'

test('each run of dark modules is one rectangle, a module wide and high', () => {
  render(<QrCode modules={'101\n011'} label="Code" />)
  const image = screen.getByRole('img', { name: 'Code' })
  expect(image.getAttribute('viewBox')).toBe('0 0 3 2')
  expect(image.querySelector('path')?.getAttribute('d')).toBe(
    'M0 0h1v1h-1zM2 0h1v1h-1zM1 1h2v1h-2z',
  )
})
