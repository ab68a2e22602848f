import { expect, test } from 'vitest'
import { scanFaultIn } from '#terminal/scan/scan-fault.ts'

test.each([
  ['scanimage: open of device test:7 failed: Invalid argument', 'no-scanner'],
  ['scanimage: no SANE devices found', 'no-scanner'],
  ['scanimage: open of device a:1 failed: Device busy', 'scanner-busy'],
  ['scanimage: open of device a:1 failed: Access to resource has been denied', 'scanner-denied'],
  ['scanimage: sane_start: Document feeder jammed', 'paper-jam'],
  ['scanimage: sane_start: Document feeder out of documents', 'no-paper'],
  ['scanimage: sane_read: Scanner cover is open', 'cover-open'],
  ['scanimage: sane_read: Operation was canceled', 'scan-stopped'],
  ['scanimage: sane_read: Error during device I/O', 'scan-failed'],
  ['', 'scan-failed'],
])('« %s » is %s', (said, fault) => {
  expect(scanFaultIn(`Progress: 4.7%\r${said}\n`)).toBe(fault)
})
