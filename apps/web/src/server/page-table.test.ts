import { describe, expect, it } from 'vitest'
import { cellValue, tableOf } from './page-table.ts'

const page = (table: string) =>
  `<!doctype html><main><table><tr><td>Yang lain</td></tr></table><div data-tabel="Pagu">${table}</div></main>`

describe('a cell', () => {
  it.each([
    ['97,50', { angka: '97.50', desimal: 2, persen: false }],
    ['4.103.445.000', { angka: '4103445000', desimal: 0, persen: false }],
    ['Rp1.000', { angka: '1000', desimal: 0, persen: false }],
    ['−2.500', { angka: '-2500', desimal: 0, persen: false }],
    ['99,50%', { angka: '99.50', desimal: 2, persen: true }],
    ['6 dari 6', '6 dari 6'],
    ['1.5', '1.5'],
    ['–', null],
    ['', null],
  ])('of a column of figures: %j', (text, value) => {
    expect(cellValue(text, true)).toEqual(value)
  })

  it('elsewhere is text, also where it looks like a figure, and a day where it is one', () => {
    expect(cellValue('198001012005011001', false)).toBe('198001012005011001')
    expect(cellValue('076.01', false)).toBe('076.01')
    expect(cellValue('28 Februari 2022', false)).toEqual({ tanggal: '2022-02-28' })
    expect(cellValue('31 Februari 2022', false)).toBe('31 Februari 2022')
  })
})

describe('a table of a page', () => {
  it('is the one of its name, or none', () => {
    expect(tableOf(page('<table></table>'), 'Belanja')).toBeNull()
    expect(tableOf(page('<p>Kosong</p>'), 'Pagu')).toBeNull()
  })

  it('has its head, remarks in a column of their own, and what reaches over several cells once', () => {
    const html = page(`<table>
      <thead><tr><th rowspan="2">Uraian</th><th colspan="2" class="fig">Nilai</th></tr>
        <tr><th>Pagu (Rp)</th><th>%</th></tr></thead>
      <tbody><tr><th>Gaji<span class="cell-note">Sekretariat</span></th><td class="fig">1.000</td>
        <td class="fig"><details class="trace"><summary>50,25<span class="sr"> cara hitung</span></summary>1/2</details></td></tr>
      <tr><th>Barang</th><td class="fig"><span class="not-filled"><span>–</span><span class="sr">Belum diisi</span></span></td>
        <td class="fig">7<details class="trace"><summary>Cara hitung</summary>x</details></td></tr></tbody></table>`)
    const number = (angka: string, desimal = 0) => ({ angka, desimal, persen: false })
    expect(tableOf(html, 'Pagu')).toEqual({
      judul: 'Pagu',
      kepala: [
        ['Uraian', 'Uraian (keterangan)', 'Nilai', null],
        [null, null, 'Pagu (Rp)', '%'],
      ],
      baris: [
        ['Gaji', 'Sekretariat', number('1000'), number('50.25', 2)],
        ['Barang', null, null, number('7')],
      ],
    })
  })

  it('says what stands in fields, and leaves out what only works', () => {
    const html = page(`<table><tbody><tr>
      <td class="fig"><input name="a" value="12,5"><input type="hidden" value="9"><button>Hapus</button></td>
      <td><select><option value="">Pilih</option><option value="b" selected>Belanja</option></select></td>
      <td class="fig"><input aria-label="Realisasi IKU-2, persen" value="79"></td><td><input type="checkbox" checked></td><td><input type="file"></td></tr></tbody></table>`)
    expect(tableOf(html, 'Pagu')?.baris).toEqual([
      [
        { angka: '12.5', desimal: 1, persen: false },
        'Belanja',
        { angka: '79', desimal: 0, persen: true },
        'ya',
        null,
      ],
    ])
  })
})
