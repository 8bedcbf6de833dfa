"""What people do in a hurry: everything is kept once, in order, under the question it answered."""

from tests.bot.served import TELLINGS, Served, Someone, last_buttons

ANSWER, OTHER = TELLINGS[:2]
CHANGED = ("Aangepast. Zo staat", "Ik heb je antwoord aangepast", "Veranderd. Je nieuwe woorden staan")
STALE = "Die knop hoorde bij een eerdere vraag. Er is niets veranderd."


async def test_five_answers_in_one_burst_go_under_the_right_questions(served: Served) -> None:
    """Who types five answers without waiting leaves the same record, and hears the same, as who waits each time."""
    careful, quick = await served.member("De buurt"), await served.member("De buurt")
    await careful.do(*TELLINGS)
    for text in TELLINGS:
        await quick.say(text)
    await served.quiet()
    assert await quick.kept() == list(TELLINGS)
    assert await _record(quick) == await _record(careful)
    assert await quick.heard() == await careful.heard()


async def test_five_answers_in_one_batch_go_under_the_right_questions(served: Served) -> None:
    """The same when all five come in with one fetch, between those of somebody else."""
    careful, quick, other = [await served.member("De buurt") for _ in range(3)]
    await careful.do(*TELLINGS)
    with served.process.frozen():
        for text in TELLINGS:
            await quick.say(text)
            await other.say(text)
    await served.quiet()
    assert await _record(quick) == await _record(other) == await _record(careful)
    assert await quick.heard() == await other.heard() == await careful.heard()


async def _record(person: Someone) -> list[tuple[str, str, str]]:
    return [(entry.kind, entry.vraag, entry.text) for entry in await person.served.database.entries(person.number)]


async def test_a_double_tap_counts_once(served: Served) -> None:
    """The second tap of a nervous thumb is told kindly that nothing changed; both get their answer."""
    person = await served.person()
    await person.do("/start")
    await person.tap("Ja, dat is goed")
    await _tap_again(person)
    await served.quiet()
    chat = await person.chat()
    assert [tap["text"] for tap in chat["taps"]] == [None, STALE]
    assert all(tap["answered"] for tap in chat["taps"])
    assert sum("Welke dag past het best" in text for text in await person.heard()) == 1


async def _tap_again(person: Someone) -> None:
    """Tap the button that was tapped last once more, though the chat may not show it any longer."""
    last = (await person.chat())["taps"][-1]
    await person.act("tap", message_id=last["message_id"], data=last["data"])


async def test_a_stale_button_changes_nothing(served: Served) -> None:
    """A button of an earlier question, still shown by an old phone, does nothing and says so."""
    person = await served.member()
    asked = last_buttons(await person.chat())
    await person.do(ANSWER)
    before, stood = await person.heard(), await person.stands()
    await person.act("tap", data=asked[0][0]["data"], message_id=(await person.chat())["messages"][0]["message_id"])
    await served.quiet()
    chat = await person.chat()
    assert chat["taps"][-1]["text"] == STALE
    assert (await person.heard(), await person.stands(), await person.kept()) == (before, stood, [ANSWER])


async def test_the_buttons_of_an_answered_question_go(served: Served) -> None:
    """Only the open question shows buttons."""
    person = await served.member()
    chat = await person.do(ANSWER, OTHER)
    shown = [message["message_id"] for message in chat["messages"] if message["buttons"]]
    assert shown == [chat["messages"][-1]["message_id"]]


async def test_the_same_update_twice_counts_once(served: Served) -> None:
    """An update that Telegram repeats after it was handled is kept once and answered once."""
    person = await served.member()
    sent = await person.act("say", text=ANSWER)
    await served.quiet()
    before, calls = await person.heard(), await served.calls("sendMessage", person)
    await served.control.post("updates/duplicate", update_id=sent["update_id"])
    await person.do("/hulp")  # comes after the repeated one
    assert await person.kept() == [ANSWER]
    assert (await person.heard())[: len(before)] == before
    assert len(await served.calls("sendMessage", person)) == len(calls) + 2  # the card, and the open question again


async def test_an_edit_before_its_answer_is_handled(served: Served) -> None:
    """Who corrects an answer before the coach saw it leaves the corrected words, under the same question."""
    person = await served.member()
    with served.process.frozen():
        message = await person.say(ANSWER)
        await person.act("edit", message_id=message, text=OTHER)
    await served.quiet()
    (entry,) = await served.database.entries(person.number)
    assert (entry.text, entry.vraag, entry.message) == (OTHER, "zelf_gezegd", message)


async def test_an_edit_of_an_old_answer_changes_what_is_kept(served: Served) -> None:
    """Weeks later too: the message still leads to its answer, wherever the conversation went."""
    person = await served.member()
    message = await person.say(ANSWER)
    await person.do(OTHER, "/stop")
    await person.do(*(f"{word} stond de deur open en liep ik even binnen" for word in "eerst toen weer nog".split()))
    await _forget_recent_messages(person)
    await person.act("edit", message_id=message, text=TELLINGS[2])
    await served.quiet()
    assert (await person.kept())[:2] == [TELLINGS[2], OTHER]
    assert (await person.heard())[-1].startswith(CHANGED)


async def _forget_recent_messages(person: Someone) -> None:
    """Push the message out of what the conversation itself remembers, so that the store must find it."""
    for _ in range(8):
        with person.served.process.frozen():
            for word in "een twee drie vier vijf zes".split():
                await person.say(f"{word} stond de deur open en liep ik even binnen")
                await person.say("/stop")
        await person.served.quiet()


async def test_an_edit_of_what_was_not_kept_says_so(served: Served) -> None:
    """An edited command changes nothing."""
    person = await served.member()
    message = await person.say("/hulp")
    await served.quiet()
    await person.act("edit", message_id=message, text=ANSWER)
    await served.quiet()
    assert (await person.heard())[-1].startswith("Dat bericht had ik niet bewaard")
    assert await person.kept() == []


async def test_two_devices_tap_after_typing(served: Served) -> None:
    """Typed on one device and passed over on another: the first counts, the second is told that nothing changed."""
    person = await served.member()
    tapped = len((await person.chat())["taps"])
    with served.process.frozen():
        await person.say(ANSWER)
        await person.tap("Overslaan")
    await served.quiet()
    assert await person.kept() == [ANSWER]
    assert [tap["text"] for tap in (await person.chat())["taps"][tapped:]] == [STALE]


async def test_two_devices_typing_after_a_tap(served: Served) -> None:
    """Put away on one device while the answer is typed on another: the answer is held, and one tap keeps it."""
    person = await served.member()
    with served.process.frozen():
        await person.tap("Later verder")
        await person.say(ANSWER)
    await served.quiet()
    await person.do("[Dat was mijn antwoord]")
    assert await person.kept() == [ANSWER]
    assert (await served.database.entries(person.number))[0].vraag == "zelf_gezegd"
