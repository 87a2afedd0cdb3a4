import { Decimal } from '@akuntabel/domain'
import { expect, it } from 'vitest'
import { lembarFile } from './lembar-file.ts'
import { unzippedSheets } from './read-xlsx.ts'

const LEMBAR = {
  judul: 'Pagu: 2021/2022 [akhir] yang namanya panjang sekali',
  kepala: [['Uraian', 'Pagu (Rp)', '%', 'Tanggal']],
  baris: [
    [
      '=1+1',
      { angka: '4103445000', desimal: 0, persen: false },
      { angka: '99.50', desimal: 2, persen: true },
      null,
    ],
    ['-cmd', { angka: '-2.5', desimal: 1, persen: false }, null, { tanggal: '2022-02-28' }],
    ['constructor', null, null, ''],
  ],
}

it('as XLSX has figures and days, and text that is never calculated', async () => {
  const { name, type, bytes } = await lembarFile(LEMBAR, { format: 'xlsx', nama: 'pagu' })
  expect([name, type]).toEqual(['pagu.xlsx', expect.stringContaining('spreadsheetml')])
  const number = (digits: string) => new Decimal(digits)
  expect(await unzippedSheets(bytes)).toEqual([
    [
      ['Uraian', 'Pagu (Rp)', '%', 'Tanggal'],
      ['=1+1', number('4103445000'), number('0.995'), ''],
      ['-cmd', number('-2.5'), '', '2022-02-28'],
      ['constructor', '', '', ''],
    ],
  ])
})

it('as CSV has the comma of the language, days as ISO, and a quote before what would be calculated', async () => {
  const { bytes } = await lembarFile(LEMBAR, { format: 'csv', nama: 'pagu' })
  expect(new TextDecoder().decode(bytes)).toBe(
    `Uraian;Pagu (Rp);%;Tanggal\r\n'=1+1;4103445000;99,50%;\r\n'-cmd;-2,5;;2022-02-28\r\nconstructor;;;\r\n`,
  )
})
