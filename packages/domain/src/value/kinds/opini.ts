import { codeKind } from '../code-kind.ts'

export const opini = codeKind({
  label: 'Opini',
  example: 'pilih opini',
  order: (policy) => policy.opiniOrder,
  names: {
    WTP: 'Wajar Tanpa Pengecualian',
    'WTP-DPP': 'Wajar Tanpa Pengecualian dengan Paragraf Penjelas',
    WDP: 'Wajar Dengan Pengecualian',
    TW: 'Tidak Wajar',
    TMP: 'Tidak Memberikan Pendapat',
  },
  polarity: 'opini',
})
