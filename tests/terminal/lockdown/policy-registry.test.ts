import { expect, test } from 'vitest'
import { registryText } from '#terminal/lockdown/policy-registry.ts'

test('each kind of value is written as the registry reads it, for both browsers', () => {
  const text = registryText({
    PrintingEnabled: false,
    BrowserSignin: 17,
    Label: 'a "b" \\ c',
    URLBlocklist: ['*', 'chrome://*'],
  })
  expect(text.split('\r\n').slice(0, 11)).toEqual([
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome]',
    '"PrintingEnabled"=dword:00000000',
    '"BrowserSignin"=dword:00000011',
    '"Label"="a \\"b\\" \\\\ c"',
    '',
    '[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\URLBlocklist]',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\URLBlocklist]',
    '"1"="*"',
    '"2"="chrome://*"',
  ])
  expect(text).toContain('SOFTWARE\\Policies\\Microsoft\\Edge\\URLBlocklist]')
})
