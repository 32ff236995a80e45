import type { StarterGroup } from './starter-group.ts'

export const supply: StarterGroup = {
  name: 'Supply and delivery',
  description: 'What stands between an order and its delivery.',
  tags: [
    {
      name: 'Supply constraints',
      description:
        'A company cannot make or deliver as much as customers ask for, or says that this is easing. Name the missing part with Components where one is named.',
      cues: [
        'less than customers ask for',
        'cannot meet every order',
        'sold out',
        'the tightest point',
        'bottleneck',
        'on allocation',
        'outstrips what we can build',
      ],
      colour: 'rust',
      shortcut: '1',
    },
    {
      name: 'Components',
      description: 'Parts and materials bought in: missing, late, of poor yield, or now from another source.',
      cues: ['short of parts', 'lead time', 'second source', 'qualified a supplier', 'yield', 'arrived late'],
      colour: 'violet',
      shortcut: null,
    },
    {
      name: 'Inventory',
      description:
        'Stock held by the company or its channel, building up or clearing. Stock laid in ahead of a duty is Tariffs too.',
      cues: ['inventory', 'days on hand', 'channel stock', 'destocking', 'write-down of stock', 'bought ahead'],
      colour: 'olive',
      shortcut: null,
    },
    {
      name: 'Logistics',
      description:
        'Moving goods: freight rates, ports, delivery speed, warehouses. As a reason for margin, give Margin as well.',
      cues: ['freight', 'ocean rates', 'port congestion', 'delivery speed', 'warehouse', 'last mile'],
      colour: 'teal',
      shortcut: null,
    },
  ],
}
