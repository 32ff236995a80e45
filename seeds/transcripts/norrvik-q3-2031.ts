import type { SeedDocument } from './seed-document.ts'

/** The later of the two calls. Against August: steel eases, tariffs are passed on, another margin story, no word of the buyback. */
export const norrvikQ3: SeedDocument = {
  fileName: 'norrvik-power-q3-2031.txt',
  text: `Norrvik Power Q3 2031 Earnings Call
Event Date: November 13, 2031
Company Name: Norrvik Power
Company Ticker: NRVK NO
Event Description: Q3 2031 Earnings Call
Source: Earmark demonstration (an invented company)
For the event record, search {NRVK NO Equity EVT EM-3121113-1 }
Q3 2031 Earnings Call
Presentation Segment
Operator:
Good morning, ladies and gentlemen, and welcome to the Norrvik Power call on the results of the third quarter of 2031. Your lines are muted during the presentation. Questions will be taken afterwards, and I will tell you then how to ask one. The call is being recorded. It is my pleasure to pass you to Lena Aasgaard, Head of Investor Relations.
Lena Aasgaard, Head of Investor Relations:
Thank you, and good morning from Haugvik, where we have had our first snow. Ingrid Solheim, our Chief Executive Officer, and Tomas Reyes, our Chief Financial Officer, are with me. You will find the interim report and the slides on our website.
Before we start, the usual words of caution. We will speak of expectations, plans and estimates. They reflect what we know on November 13, 2031, and events may prove them wrong; the risk chapter of our annual report describes how. We do not undertake to bring them up to date. Measures outside the accounting standards are reconciled in the appendix. Figures are in euros, and comparisons are with the third quarter of 2030 unless we tell you otherwise. Ingrid.
Ingrid Solheim, Chief Executive Officer:
Thank you, Lena. Good morning. It was a good quarter, and a rather more orderly one than the last.
Demand for the grid-scale line was strong again. Order intake was €1,148 million, up 8 percent, and backlog rose to €5.81 billion, which is once more the highest we have had. Growth in orders is lower than it was in the spring, and I would ask you not to make too much of that in either direction. Two large frame agreements that we expected in September were signed in October. Customers building data centres were 27 percent of orders, against 22 percent in the second quarter.
Supply of transformer steel has improved, but we are not yet able to meet every order on the date the customer wants. Our three regular mills delivered what they had confirmed. The fourth mill is qualified, two months earlier than we had planned, and its first coils went into cores in Tarnsund in September. The revenue that slipped out of the quarter for want of steel was about €25 million, after €60 million in the second. Lead time for a large unit has come down from 46 weeks to 41. That is the first time in two years that I can give you a smaller number than the one before.
Since steel is better, other things come into view. Test bays were full in both plants during September. It is a nicer problem to have, and one we can fix with our own money. I signed for the second vacuum oven in Tarnsund in October, as I had said I would if the fourth mill kept its word.
On tariffs, the picture has changed since August. The American duty of 15 percent took effect on September 1, and Canada followed with a duty of its own on October 1. We have begun to pass a tariff surcharge on to new contracts in two markets. Existing contracts are not affected. The surcharge is 6 percent in the United States and 4 percent in Canada. It is shown as a line of its own on the invoice, and it goes away if the duty goes away. So far, two customers out of nineteen have asked us to wait and see. The others signed.
On electricity for computing, we are at a point where it is no longer news that power is the limit. What is new is who solves it. In the quarter three of our data centre customers ordered complete substations from us, to be handed over to the grid operator once they are running. Those orders are worth about €90 million, and they carry our switchgear and our service along with the transformer.
Ashby Creek remains on schedule. Winding machines are in, and 140 people have been hired of the 400 we need. First shipments are planned for the third quarter of 2032, and we see a fair chance to bring some of that forward into the second, although I wouldn't plan on it.
Lumen, our solid-state transformer, will start its field pilot in the first half of 2032. The second unit did not pass its heat run at the first attempt. We know why, the fix is in hand, and both utilities have stayed with us.
Finally, we reached a two-year wage agreement with the unions in Haugvik and Tarnsund, at 4.2 percent in the first year and 3.1 in the second, without a day lost. I want to thank both sides of the table. Tomas, over to you.
Tomas Reyes, Chief Financial Officer:
Thank you, Ingrid, and good morning. Revenue was €951 million, up 14 percent. That is above the top of the range of €915 million to €945 million which we gave you, and the difference is steel that came in September instead of October. Book-to-bill was 1.21. Service revenue was €157 million.
Gross margin recovered to 33.1 percent, from 31.8 percent in the second quarter. The largest contribution, roughly half, came from the lower freight rates we had flagged, and the rest from mix. In basis points, freight gave about 70 of the 130, and mix about 60, as fewer of the old export contracts went out. Currency was neutral. Since some of you have asked in writing: the tariff surcharge had no measurable effect on margin in the quarter. It applies to new contracts, hardly any of which have shipped, and what little duty we paid was of the same size.
Operating expenses were €184 million, including €6 million for the start-up of Ashby Creek and a provision of €3 million for the work on Lumen. Operating income was €131 million, or 13.8 percent of revenue. Net income was €92 million, and earnings per share were €0.84.
Free cash flow was €118 million. The customer advances I spoke of in August came in as expected. Net debt fell to €372 million, 0.7 times EBITDA over the last twelve months. Inventory is €38 million higher than in June, and nearly all of that is steel. We have bought it because we could get it.
Capital expenditure was €84 million in the quarter and €222 million in nine months. With the oven signed, we narrow the range for the year to between €310 million and €330 million. Next year will not be lower than this year; for anything more precise you will have to wait until February.
On the duty. The stock that we had moved across beforehand is running out as we speak. We expect to pay about €8 million of duty in the fourth quarter, three quarters of it in the United States, and the surcharge will bring back perhaps €2 million of it. By the middle of next year the surcharge should cover close to half of the cost. After that Ashby Creek makes the question smaller every month.
Guidance. For the full year 2031 we now expect revenue between €3.68 billion and €3.72 billion—I beg your pardon, between €3.68 billion and €3.74 billion. The earlier range was €3.60 billion to €3.72 billion. We raise the range for operating margin to 13.2 to 13.5 percent, from 12.8 to 13.4. Both ranges include the duty as it stands today. They do not include anything that is only being talked about. Our target of a 16 percent operating margin in 2033 stands. Operator, we are ready for questions.
Q&A Session
Operator:
Thank you. We now begin the question-and-answer session. Press the star key and then one if you wish to ask a question. (Operator instructions) Our first question comes from Marc Olin of Borealis Securities. Please go ahead.
Marc Olin, Analyst:
Good morning. Last quarter you spoke of a few quarters for steel, and of the second half of next year. Are you ahead of that now? And how should we read 41 weeks, is that where you are on every product?
Ingrid Solheim, Chief Executive Officer:
Good morning, Marc. We are one quarter ahead of where I thought we would be. I would not call it solved. The spring outage season is the test: two mills stop for six weeks each, one after the other, and I'd like to see us go through that without the lead time going up again. If we do, then you can ask me whether it's over.
On the 41 weeks, that is the average for large units. The very largest are still above 50. For medium power we are at 29.
Operator:
Thank you. Our next question comes from Priya Nair of Halden Research. Please go ahead.
Priya Nair, Analyst:
Thank you. Tomas, I'd like to understand the margin a bit better. In August you told us that mix was most of the decline and freight a smaller part, I think 40 basis points. Now freight comes back with 70. How can more come back than went away? And would the two lines have been the same if you had drawn them up the way you did in August?
Tomas Reyes, Chief Financial Officer:
That's a fair question. In August I compared with the first quarter, and freight had started to rise only in May, so the second quarter had about half of the effect in it. The rates at which we entered the summer were higher than the average of the quarter. When the new contracts came in on July 1, they took away what you saw in the second quarter and went somewhat below where we were in the spring. So 40 went away, and 70 came back, and the 30 on top is simply a better contract.
On your second point, I have looked at it both ways. Drawn up against the first quarter, mix would still be about 50 basis points short. I don't want to leave the impression that mix is repaired. It is repairing.
Priya Nair, Analyst:
That is helpful. And is the better contract something we keep?
Tomas Reyes, Chief Financial Officer:
Until June 30. I would rather not guess what comes after that.
Operator:
Thank you. The next question comes from Hana Whitlock of Tarnbrook Capital. Please go ahead.
Hana Whitlock, Analyst:
Good morning. On the surcharge, could you tell us how you came to 6 percent? The duty is 15, so on the face of it you are asking for well under half. And have you seen anybody else in the industry do the same? One of your competitors said last week that it would not.
Ingrid Solheim, Chief Executive Officer:
I'll start. We asked ourselves what a customer would find reasonable three years from now. If we put the whole duty on the invoice, we would be asking them to pay for the fact that we built our plant two years later than we might have. That's ours to carry. As for others, I read the same transcripts as you do. Each of us has a different share of imports, so I am not surprised to hear different answers.
Tomas Reyes, Chief Financial Officer:
Just to add the arithmetic, because 6 and 15 are not on the same base. The duty is paid on the customs value, which excludes installation, service and part of the freight. Measured on our selling price, 15 percent comes to about 12 and a half. So 6 covers just under half of it on a new contract. The remainder is what we carry until Ashby Creek delivers.
Hana Whitlock, Analyst:
Thank you both. May I add one on orders? Growth was 19 percent in the second quarter and 8 in this one. If I put the two frame agreements back into September, what would it have been? And are customers ordering any differently because lead times are coming down?
Ingrid Solheim, Chief Executive Officer:
With the two agreements it would have been in the middle teens. But then I'd have had less to tell you in February, so I don't lose sleep over which side of the month they fall on.
The second part is the more interesting one. When lead times get longer, people order earlier than they have to, because they're afraid for their place in the queue. When they get shorter, some of that goes away. I would expect a little of it. We have not seen it yet, and when we do I will say so on this call. What gives me comfort is that the requests we get are for dates in 2034 and 2035, and nobody asks for 2035 out of fear.
Operator:
Thank you. Our next question comes from Julian Castellan of Quillmere Markets. Please go ahead.
Julian Castellan, Analyst:
Thanks. If I take the top of your new revenue range, the fourth quarter would be above €1 billion for the first time. With a backlog of €5.8 billion and steel getting better, why shouldn't we think of double-digit growth next year? And can you at least tell us if 2032 margins will be up?
Tomas Reyes, Chief Financial Officer:
Your arithmetic for the fourth quarter is right. We have €2,714 million in nine months, so the range implies €966 million to €1,026 million.
Ingrid Solheim, Chief Executive Officer:
And on next year, we are not going to give a number for 2032 today. You'll get one in February, together with the plan for Ashby Creek. There are too many moving parts, and at least two of them, the duty and the outage season, are in other people's hands.
Julian Castellan, Analyst:
Understood. Worth trying.
Operator:
Thank you. Our last question comes from Dele Okonjo of Greywether Partners. Please go ahead.
Dele Okonjo, Analyst:
Good morning. Two, if I may. The substations that data centre customers order from you, are these at a better margin than a transformer on its own? And on competition, Tolvane claimed three utility agreements taken from a European manufacturer. Was that you?
Tomas Reyes, Chief Financial Officer:
On margin, the percentage is somewhat lower, since we buy in a part of what we deliver, probably by two or three points. The amount per project is about three times as large. I like the trade, but I would not model a step up in the percentage from it.
Ingrid Solheim, Chief Executive Officer:
One of the three was ours, yes. It was a medium-power agreement that we had held for eight years, and they could deliver twelve weeks sooner. I don't like it, and I won't pretend otherwise. In the grid-scale line we have not lost a frame agreement this year, and our win rate was 40 percent in the quarter. But it shows you why I look at lead time before I look at anything else in the morning.
Operator:
Thank you. We have no more questions in the queue. Ms. Aasgaard, please go ahead with any closing remarks.
Lena Aasgaard, Head of Investor Relations:
Thank you for joining us. Our full-year report comes out on February 12, and we will be on the road in Frankfurt and London in the weeks before Christmas. Have a good day.
Operator:
Thank you. That concludes the call. You may disconnect.
`,
}
