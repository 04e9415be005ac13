"""A mail server for the tests: takes mail over SMTP and writes each message, read by Python's own parser, as JSON.

mail_server.py PORT FOLDER. It refuses addresses that start with "weg@" for good. While a file named "verbreek" stands in
the folder it takes a message and then hangs up without a word, as a server that falls over at the wrong moment does.
"""

import asyncio
import email
import email.policy
import json
import os
import sys

from aiosmtpd.smtp import SMTP

port, folder = int(sys.argv[1]), sys.argv[2]


class Postbox:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("weg@"):
            return "550 5.1.1 Unknown user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        Postbox.taken += 1
        name = os.path.join(folder, f"{Postbox.taken:04}.json")
        with open(name + ".new", "w", encoding="utf-8") as file:
            json.dump({
                "Sender": envelope.mail_from,
                "Recipients": envelope.rcpt_tos,
                "From": str(message["From"]),
                "To": str(message["To"]),
                "Subject": str(message["Subject"]),
                "MessageId": str(message["Message-ID"]),
                "Headers": list(message.keys()),
                "ContentType": message.get_content_type(),
                "Defects": [str(one) for one in message.defects],
                "Text": message.get_content(),
            }, file)
        os.rename(name + ".new", name)
        if os.path.exists(os.path.join(folder, "verbreek")):
            server.transport.abort()
        return "250 Taken"


async def main():
    await asyncio.get_running_loop().create_server(lambda: SMTP(Postbox(), enable_SMTPUTF8=False), "127.0.0.1", port)
    print("ready", flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
