import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  DIBAYAR,
  type Dibayar,
  golonganOf,
  PENDIDIKAN,
  type PegawaiGroup,
  type Pendidikan,
  pegawaiTables,
  STATUS_PEGAWAI,
  type StatusPegawai,
} from './pegawai.ts'

const GROUP: PegawaiGroup = { status: 'pns', golongan: null, pendidikan: null, dibayar: null, jumlah: 1 }
const keys = <K extends string>(of: Record<K, string>) => Object.keys(of) as K[]

const group = fc
  .record({
    status: fc.constantFrom(...keys<StatusPegawai>(STATUS_PEGAWAI)),
    pendidikan: fc.constantFrom(null, ...keys<Pendidikan>(PENDIDIKAN)),
    dibayar: fc.constantFrom(null, ...keys<Dibayar>(DIBAYAR)),
    jumlah: fc.integer({ min: 1, max: 500 }),
  })
  .chain((one) =>
    fc.constantFrom(null, ...golonganOf(one.status)).map((golongan): PegawaiGroup => ({ ...one, golongan })),
  )

it('counts everybody once in every table', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
      const { jumlah, ...tables } = pegawaiTables(groups)
      expect(jumlah).toBe(groups.reduce((sum, one) => sum + one.jumlah, 0))
      for (const rows of Object.values(tables)) {
        if (rows.length > 0) expect(rows.reduce((sum, row) => sum + row.jumlah, 0)).toBe(jumlah)
        expect(new Set(rows.map(({ nama }) => nama)).size).toBe(rows.length)
      }
    }),
  )
})

it('tells golongan of a PPPK from that of a PNS, the highest first, and who has none by status', () => {
  const { golongan, status } = pegawaiTables([
    { ...GROUP, status: 'ppnpn', jumlah: 2 },
    { ...GROUP, status: 'pppk', golongan: 'III' },
    { ...GROUP, golongan: 'II/c' },
    { ...GROUP, golongan: 'III/d', jumlah: 3 },
    { ...GROUP, status: 'dpk', golongan: 'III/d' },
  ])
  expect(golongan.map(({ nama, jumlah }) => `${nama} ${jumlah}`)).toEqual([
    'III/d 4',
    'II/c 1',
    'PPPK III 1',
    'PPNPN 2',
  ])
  expect(status.map(({ nama }) => nama)).toEqual(['PNS', 'PNS dipekerjakan', 'PPPK', 'PPNPN'])
})

it('says nothing of what nobody recorded, and of whom it is not recorded', () => {
  const groups: PegawaiGroup[] = [GROUP, { ...GROUP, pendidikan: 's1', jumlah: 4 }]
  expect(pegawaiTables(groups)).toMatchObject({
    golongan: [],
    dibayar: [],
    pendidikan: [
      { nama: 'S-1 atau D-IV', jumlah: 4 },
      { nama: 'Tidak dicatat', jumlah: 1 },
    ],
  })
  expect(pegawaiTables([])).toEqual({ jumlah: 0, golongan: [], pendidikan: [], status: [], dibayar: [] })
})
