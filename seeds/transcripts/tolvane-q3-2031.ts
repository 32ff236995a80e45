import type { SeedDocument } from './seed-document.ts'

const section = '='.repeat(80)
const turn = '-'.repeat(80)

/** A peer's call in another convention: participant lists, ruled sections, numbered speaker heads that carry the firm. */
export const tolvaneQ3: SeedDocument = {
  fileName: 'tolvane-electric-q3-2031.txt',
  text: `Q3 2031 Tolvane Electric Group Earnings Call
NOVEMBER 06, 2031 / 2:00PM GMT

${section}
Corporate Participants
${section}

 * Desmond Achterby
   Tolvane Electric Group - President & CEO
 * Noor Lindgate
   Tolvane Electric Group - Executive VP & CFO
 * Peter Sallowfield
   Tolvane Electric Group - VP of Investor Relations

${section}
Conference Call Participants
${section}

 * Hana Whitlock
   Tarnbrook Capital, Research Division - Senior Analyst
 * Marc Olin
   Borealis Securities, Research Division - Analyst
 * Beatrix Oyelaran
   Tullhaven Equities - Director

${section}
Presentation
${section}
${turn}
Operator    [1]
${turn}

          Good morning, and welcome to the Tolvane Electric Group third quarter 2031 earnings conference call. All participants are in listen-only mode. (Operator Instructions) Please be advised that today's call is being recorded. I will now turn it over to Peter Sallowfield. Please go ahead.

${turn}
Peter Sallowfield,  Tolvane Electric Group - VP of Investor Relations    [2]
${turn}

          Thanks, and good morning, everybody. I'm joined by Des Achterby, our CEO, and Noor Lindgate, our CFO. Our release went out last night along with a short deck.
          You will hear forward-looking statements this morning. They are our best view today, they carry risk, and our filings spell out what could make them wrong. We also use adjusted numbers; the tables at the back of the release walk you from one to the other. Des?

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [3]
${turn}

          Thanks, Peter. Good morning. Here is the quarter in a sentence: we shipped what we said we would, we made less on it than we wanted to, and we are building more capacity because customers keep asking for it.
          Revenue came in at $1.31 billion, up 6%. Orders were $1.36 billion, about flat against a very big quarter last year. Data centers were 31% of orders, and for the first time the largest single order we took was from one of them rather than from a utility. What these folks tell us is simple. They have the compute. They need megawatts, and they need them on a date. We can put a substation on a site in 28 weeks, and right now nobody else I know of can do that.
          Let me talk about supply, because I know it's on your minds after what you've heard from others. Transformer steel has not held up a single shipment this year. We signed a ten-year agreement with our mill back in 2027, when people thought it was a strange thing to do, and we slit and cut our own cores. So when you hear the industry is short of steel, that's true, it's just not true of us. Where we are tight is people. We have 260 open positions in Marrow Falls, and the folks we do hire come with a higher wage than the ones we hired two years ago.
          On tariffs, I want to be real clear. We make in this country roughly 80% of what we sell here. On the other 20%, we are not passing the duty through. Our customers plan in decades, and I'd rather they remember that we held the price. It costs us, and Noor will show you what it costs. We think we get it back in share. In the quarter we signed three utility frame agreements in medium power that used to sit with a European manufacturer, and in all three it was lead time first and price stability second.
          Last thing. The Board approved a second line at Marrow Falls. It adds about 30% to our large power capacity, and it should be running in the first half of 2033. Noor?

${turn}
Noor Lindgate,  Tolvane Electric Group - Executive VP & CFO    [4]
${turn}

          Thanks, Des. Gross margin was 29.4%, down 90 basis points from a year ago. Tariffs were about 60 of that, and labor was about 30. Price and mix offset each other. Adjusted operating margin was 13.1%, down 70 basis points, so we did get some leverage on overhead. Adjusted EPS was $1.02.
          Backlog ended at $6.9 billion, up 4% from June. I'd point out that it's the first quarter in two years that backlog grew less than 5% sequentially.
          Free cash flow was $141 million. We bought back $50 million of stock, and we have $350 million left on the authorization.
          CapEx was $66 million in the quarter. With the second line we now expect to spend $240 million to $260 million this year. That's up from about $210 million, and next year will be higher again, likely around $300 million.
          Now the outlook. For the fourth quarter, we expect revenue of $1.30 billion to $1.36 billion. For the full year, we are lowering our adjusted EPS range to $4.10 to $4.25 from $4.20 to $4.40. All of that change is the duty and wages. It's not volume. The gross cost of the duty will be roughly $9 million in the fourth quarter — sorry, that's $11 million, the $9 million is after a refund we're expecting on re-exports. With that, we'll take your questions.

${section}
Questions and Answers
${section}
${turn}
Operator    [1]
${turn}

          (Operator Instructions) The first question is from Hana Whitlock with Tarnbrook Capital.

${turn}
Hana Whitlock,  Tarnbrook Capital, Research Division - Senior Analyst    [2]
${turn}

          Good morning. Des, on not passing the duty through. Is that a decision for this year, or is it how you'll think about it as long as the duty is there? I'm asking because at 60 basis points a quarter it's not a small thing.

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [3]
${turn}

          It's how we think about it today, Hana. I'm not going to tell you it's forever. If the duty went to 30%, that's a different conversation. But at 15%, on a fifth of what we sell, we can carry it, and carrying it is winning us business.

${turn}
Hana Whitlock,  Tarnbrook Capital, Research Division - Senior Analyst    [4]
${turn}

          And do you have a number for what the three agreements are worth?

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [5]
${turn}

          We don't disclose individual agreements, so I'll pass on that. Frame agreements don't have a guaranteed volume anyway. Call it meaningful for medium power.

${turn}
Operator    [6]
${turn}

          The next question is from Marc Olin with Borealis Securities.

${turn}
Marc Olin,  Borealis Securities, Research Division - Analyst    [7]
${turn}

          Hi, good morning. Two for me. Backlog growth is slowing, as Noor said, and you are putting in 30% more capacity at the same time. What gives you the confidence that the orders will be there in 2033? And secondly, on labor, how much of the 30 basis points is going to be with us next year?

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [8]
${turn}

          On the first one, Marc, look at the age of what's out there. More than half of the large units on the grid in this country are past the life they were designed for. That was true before anybody had heard of a data center. So I could lose a good piece of the data center demand, and I think I would still fill that line. It might take me a year longer. I can live with that.

${turn}
Noor Lindgate,  Tolvane Electric Group - Executive VP & CFO    [9]
${turn}

          And on labor, most of it stays. The wage step we gave in July is permanent. What should go away is overtime, which was about a third of the 30 basis points. That depends on how quickly we fill those positions, and so far it has been slower than we'd planned.

${turn}
Operator    [10]
${turn}

          Our last question is from Beatrix Oyelaran with Tullhaven Equities.

${turn}
Beatrix Oyelaran,  Tullhaven Equities - Director    [11]
${turn}

          Thank you. I'd like to come back to the steel. Ten years is long. Is the price in that agreement fixed, or does it move with an index? If the market loosens up next year, are you going to find yourselves paying more than everybody else? And then just quickly, the 28 weeks, is that with or without the grid connection?

${turn}
Noor Lindgate,  Tolvane Electric Group - Executive VP & CFO    [12]
${turn}

          It moves with an index, inside a band. I won't give you the band. If the market loosens a lot, there's a point at which we'd be paying above spot, yes. We think of it as insurance. This year, it paid off.

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [13]
${turn}

          And without. It's from the order to our equipment energized on the customer's side of the fence. What happens on the other side of the fence is up to the utility, and I'm afraid that can be two years. We tell customers that on day one. Power is what holds these projects back, and a lot of it isn't anything that a manufacturer can fix.

${turn}
Beatrix Oyelaran,  Tullhaven Equities - Director    [14]
${turn}

          Understood. And has that led anybody to push out deliveries with you?

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [15]
${turn}

          Two customers did, one in the second quarter and one in this one. Together that's around $40 million that moved from this year into next. They're paying for storage, which I think tells you how much they want to keep their place in line. No one has canceled.

${turn}
Operator    [16]
${turn}

          There are no further questions. I'll turn it back to Des Achterby for closing remarks.

${turn}
Desmond Achterby,  Tolvane Electric Group - President & CEO    [17]
${turn}

          Well, thank you all. I'd sum it up this way. We have the steel, we have the orders, and we are short of hands. Of the three, that's the one I know how to fix. I'd like to thank our teams in Marrow Falls and in Dunmere, who worked a lot of Saturdays this summer. We'll see some of you at the plant in December, and we'll talk to everybody in February.

${turn}
Operator    [18]
${turn}

          Ladies and gentlemen, that concludes today's conference call. Thank you for attending. You may now disconnect.

${turn}
Definitions
${turn}
An edited transcript has been read against the recording. Words the editors could not make out are marked in brackets.
${turn}
Disclaimer
${turn}
Tolvane Electric Group does not exist, and nobody named here does either. The call was written for the demonstration that comes with Earmark, so no one should draw conclusions from it for an investment.
`,
}
