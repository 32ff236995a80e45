import type { SeedDocument } from './seed-document.ts'

/** A research interview: the same workbench for people who have never been on an earnings call. */
export const clinicInterview: SeedDocument = {
  fileName: 'interview-07-shift-planning.md',
  text: `---
title: 'Interview 07: shift planning in a village clinic'
date: 2031-10-02
kind: interview
speakers:
  - Mara Ekholm
  - Teodora Brannick
language: en
---

# Interview 07: shift planning in a village clinic

Mara Ekholm: Thank you for making the time. As I said on the phone, this is about how the rota gets made, not about whether it is a good rota. May I record?

Teodora Brannick: Yes, that's fine. As long as nobody hears me complain about the software. I'm joking. You'll hear me complain about the software.

Mara Ekholm: We can live with that. Could you start with last month? How did the September rota come about?

Teodora Brannick: On paper, in the end. It always begins in the planner, since that is where the holidays are. I open it on a Monday, around the tenth, before the first patient. I print the month. Then I take the print to the tea room and people write on it. When it has been through everybody's hands I type it all back in.

Mara Ekholm: So the print goes round for how long?

Teodora Brannick: A week, about. It used to be two or three days, when we were nine. We are fourteen now, and two of us only work nights, so they never see the tea room when anyone else is in it. I take a photo and send it to them. They answer me by message, and I write it on the sheet for them.

Mara Ekholm: There is a function in the planner for asking for a swap, isn't there? What keeps people from using it?

Teodora Brannick: There is. We tried it in the spring, for two months. You ask for a swap, the other person gets a notice, and they say yes or no. It sounds fine. But it looks like an accusation. On paper I can write a small question mark next to your Friday, and you see it, and you think about it, and maybe you put a tick. Nobody has refused anybody. In the planner you have to press a red button which says "Decline".

Mara Ekholm: You said it looks like an accusation. Did someone put it that way, or is that how you felt about it?

Teodora Brannick: Both, I think. Anselm said it out loud in a meeting. He said that he'd had three declines in a week and he felt like the boy who isn't picked for the team. After that nobody sent any.

Mara Ekholm: What would a planner have to do, so that you would not need the sheet?

Teodora Brannick: Let me be vague. That's really all of it. I want to be able to say "I would rather not, but I could". On the sheet that is a wavy line. Everyone knows the wavy line. The planner knows free and not free, and for most of us most days are neither of the two.

Mara Ekholm: Who decides, when there are only wavy lines left?

Teodora Brannick: I do, and that is the part I lie awake over. I keep a list at the back of my diary of who had the last bad weekend. It's not official. If the manager asked me for it I'd say there was no list. But if I lost it, I couldn't make the rota in a way that people accept.

Mara Ekholm: Has anyone ever asked to see it?

Teodora Brannick: No. They trust that it's there. I think if it were in the system, and everybody could look it up, they would start to count. At the moment they only remember, and when you remember you are more generous.

Mara Ekholm: That is a distinction I had not thought of. Let me ask about typing it back in. How long does it take?

Teodora Brannick: Two hours, if no one rings. And I make mistakes. In July I gave the same night to two people and to none the night after. Nobody noticed until eight in the evening. I drove in myself.

Mara Ekholm: What did you change after that?

Teodora Brannick: I read it out loud to Yusra before I press publish. She has the paper, I have the screen. It takes another half an hour, and we have found something every month since.

Mara Ekholm: If you could keep one thing about the paper and give up the rest, what would it be?

Teodora Brannick: The pencil. You can see that something was rubbed out. You can see that a person said yes at first and then thought again, and you can go and ask how they are. I wouldn't know how to ask the planner for that.

Mara Ekholm: Thank you. Is there something I should have asked and didn't?

Teodora Brannick: You could have asked who makes the rota when I am ill. Nobody does. They copy the last one and cross their fingers.
`,
}
