import { announcements } from '#library/structure/firms.ts'
import { describe, expect, it } from 'vitest'

describe('announcements', () => {
  it.each([
    ['Our first question comes from Ben Ott of JP Carver. Please go ahead.', 'Ben Ott', 'JP Carver'],
    ['It is from the line of Jo O’Dell with Bank of the North. Your line is open.', 'Jo O’Dell', 'Bank of the North'],
    ['We have the line of Carla Ruiz from Hale & Company, please proceed.', 'Carla Ruiz', 'Hale & Company'],
    ['And the next is Ines Roy with D.K. Dover and Company. Please go ahead.', 'Ines Roy', 'D.K. Dover and Company'],
    ['Next from Rob Estes from Stone, Pike & Co. Go ahead.', 'Rob Estes', 'Stone, Pike & Co.'],
    ['It comes from Mr. Leo van der Meer, Kite Securities. You may begin.', 'Leo van der Meer', 'Kite Securities'],
    ['Our last question will come from Hal Trent at 3Rivers Capital please go ahead', 'Hal Trent', '3Rivers Capital'],
    [
      'Your final question comes from Al Bo with Carver Securities, Inc. Your line is open.',
      'Al Bo',
      'Carver Securities, Inc.',
    ],
  ])('%s', (text, name, firm) => {
    expect(announcements(text)).toContainEqual({ name, firm })
  })

  it('names someone without a firm when none is said', () => {
    expect(announcements('I will turn the call back to Adam Voss for closing remarks.')).toEqual([
      { name: 'Adam Voss', firm: null },
    ])
  })

  it('finds nobody in ordinary words', () => {
    expect(announcements('Thank you. One moment for our next question. Please stand by.')).toEqual([])
  })
})
