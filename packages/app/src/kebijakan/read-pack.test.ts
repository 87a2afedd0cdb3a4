import { POLICIES, policyToJson } from '@akuntabel/domain'
import { describe, expect, it, test } from 'vitest'
import { readPack } from './read-pack.ts'

const KPU = policyToJson(POLICIES.kpu)

/** As packs were stored before they had a format. */
const { format, asumsi, reviuWajib, rantai, ajukan, paguLebih, keluaran, rka, ...FIRST } = {
  ...KPU,
  version: 1,
}

const RANTAI =
  'Isi "rantai.kpu" harus satu sampai tiga peran, masing-masing sekali: verifikator, penyetuju, pimpinan, dalam urutan itu.'

describe('a stored pack', () => {
  it('is read back as it was', () => {
    for (const policy of Object.values(POLICIES)) {
      const stored = JSON.parse(JSON.stringify(policyToJson(policy)))
      expect(readPack(stored)).toEqual({ ok: true, policy })
    }
  })

  it('of the first format is completed with what held then: figures alone are asked, and nothing is verified', () => {
    const reading = readPack(FIRST)
    if (!reading.ok) throw new Error(reading.errors.join(' '))
    expect(reading.policy).toMatchObject({
      name: 'kpu',
      version: 1,
      reviuWajib: false,
      rantai: { kpu: ['verifikator', 'penyetuju'], sekretariat: ['verifikator', 'penyetuju'] },
      ajukan: { tw1_3: { teks: [], bukti: false }, tw4: { teks: [], bukti: false } },
      paguLebih: 'alasan',
    })
    expect(reading.policy.asumsi.map(({ butir }) => butir)).toEqual([
      'Semua aturan dalam paket ini.',
      'Laporan capaian keluaran dinilai menurut PER-5/PB/2024.',
      'RKA disusun menurut pagu indikatif, lalu pagu anggaran, lalu alokasi anggaran.',
    ])
  })

  it('of the second format is completed with how outputs were scored then, and says that it is', () => {
    const { keluaran: _scored, rka: _staged, ...second } = { ...KPU, format: 2, version: 2 }
    const reading = readPack(second)
    if (!reading.ok) throw new Error(reading.errors.join(' '))
    expect(reading.policy.keluaran).toEqual(KPU.keluaran)
    expect(reading.policy.asumsi).toHaveLength(KPU.asumsi.length + 2)
  })

  it('of the third format is completed with the stages of a plan of money, and says that it is', () => {
    const { rka: _staged, ...third } = { ...KPU, format: 3 }
    const reading = readPack(third)
    if (!reading.ok) throw new Error(reading.errors.join(' '))
    expect(reading.policy.rka).toEqual(KPU.rka)
    expect(reading.policy.asumsi.at(-1)?.sebab).toBe(
      'Paket ini dibuat sebelum tahap penyusunan RKA dicatat di dalamnya.',
    )
  })

  it('may write its decimals as numbers', () => {
    const reading = readPack({ ...FIRST, cap: 110, floor: 0 })
    expect(reading.ok && reading.policy.cap.toFixed()).toBe('110')
  })

  test.each([
    [{ cap: '0' }, 'Isi "cap" harus lebih besar daripada "floor".'],
    [{ cap: 'banyak' }, 'Isi "cap" tidak ada atau tidak benar.'],
    [{ minimalFormula: 'R/T' }, 'Isi "minimalFormula" tidak ada atau tidak benar.'],
    [{ predikatOrder: ['A', 'A'] }, 'Isi "predikatOrder" tidak ada atau tidak benar.'],
    [{ opiniOrder: [] }, 'Isi "opiniOrder" tidak ada atau tidak benar.'],
    [{ version: 0 }, 'Isi "version" tidak ada atau tidak benar.'],
    [{ name: 'KPU Kami' }, 'Isi "name" hanya boleh berisi huruf kecil, angka dan tanda hubung.'],
    [{ citation: ' ' }, 'Isi "citation" tidak ada atau tidak benar.'],
    [
      { deadlines: { ...KPU.deadlines, lkjMonth: 13 } },
      'Isi "deadlines.lkjMonth" tidak ada atau tidak benar.',
    ],
    [{ efficiency: { form: 'poin', clip: '0' } }, 'Isi "efficiency.clip" harus lebih besar daripada 0.'],
    [{ asumsi: [{ butir: 'Batas' }] }, 'Isi "asumsi.0.sebab" tidak ada atau tidak benar.'],
    [{ asumsi: undefined }, 'Isi "asumsi" tidak ada atau tidak benar.'],
    [{ reviuWajib: 'ya' }, 'Isi "reviuWajib" tidak ada atau tidak benar.'],
    ...[[], ['penyetuju', 'verifikator'], ['verifikator', 'penyetuju', 'penyetuju']].map(
      (kpu) => [{ rantai: { ...KPU.rantai, kpu } }, RANTAI] as [object, string],
    ),
    [
      { rantai: { ...KPU.rantai, sekretariat: ['operator'] } },
      'Isi "rantai.sekretariat.0" harus satu sampai tiga peran, masing-masing sekali: verifikator, penyetuju, pimpinan.',
    ],
    [{ rantai: { kpu: KPU.rantai.kpu } }, 'Isi "rantai.sekretariat" tidak ada atau tidak benar.'],
    [
      { ajukan: { ...KPU.ajukan, tw4: { teks: ['foto'], bukti: true } } },
      'Isi "ajukan.tw4.teks.0" tidak ada atau tidak benar.',
    ],
    [{ scale: 'tiga-kelas' }, 'Isi "scale" tidak ada atau tidak benar.'],
    [
      { keluaran: { ...KPU.keluaran, bobotWaktu: 40 } },
      'Isi "keluaran.bobotCapaian" dan "bobotWaktu" harus berjumlah 100.',
    ],
    [{ keluaran: undefined }, 'Isi "keluaran" tidak ada atau tidak benar.'],
    [{ rka: undefined }, 'Isi "rka" tidak ada atau tidak benar.'],
    [{ rka: { ...KPU.rka, tahap: [] } }, 'Isi "rka.tahap" tidak ada atau tidak benar.'],
    [
      { rka: { ...KPU.rka, tahap: [KPU.rka.tahap[0], KPU.rka.tahap[0]] } },
      'Isi "rka.tahap" menyebut satu kode dua kali.',
    ],
    [
      { rka: { ...KPU.rka, tahap: [{ kode: 'Pagu 1', nama: 'Pagu' }] } },
      'Isi "rka.tahap.0.kode" hanya boleh berisi huruf kecil dan tanda hubung, paling banyak 40.',
    ],
    [{ paguLebih: 'diam' }, 'Isi "paguLebih" tidak ada atau tidak benar.'],
    [{ denda: 5 }, 'Isi "denda" tidak dikenal.'],
    [{ format: 9 }, 'Format paket ini tidak dikenal. Perbarui Akuntabel, lalu coba lagi.'],
  ])('with %j is refused by name', (change, fault) => {
    expect(readPack({ ...KPU, ...change })).toEqual({ ok: false, errors: [fault] })
  })

  it.each([[['verifikator', 'penyetuju', 'pimpinan']], [['penyetuju']], [['verifikator', 'pimpinan']]])(
    'with the chain %j is read',
    (kpu) => {
      const reading = readPack({ ...KPU, rantai: { ...KPU.rantai, kpu } })
      expect(reading.ok && reading.policy.rantai.kpu).toEqual(kpu)
    },
  )

  it('that is no object is refused', () => {
    for (const isi of ['{', [], null, 7]) {
      expect(readPack(isi)).toEqual({ ok: false, errors: ['Kebijakan bukan objek JSON.'] })
    }
  })
})
