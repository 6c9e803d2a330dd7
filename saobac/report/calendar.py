"""The last days of certificates as a calendar that any phone or Outlook takes in."""

from saobac.content_lines import escape, write_lines
from saobac.report.certificates import SOON, CertificateRow, needing_renewal
from saobac.report.report import Report
from saobac.report.words import tell


def calendar(report: Report) -> str:
    """Return an iCalendar file (RFC 5545): a whole-day event a certificate, with an alarm."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sao Bac//OCOP//VI",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(tell('certificates', report.language))}",
    ]
    for row in needing_renewal(report.certificates):
        lines += _event(row, report)
    return write_lines([*lines, "END:VCALENDAR"])


def _event(row: CertificateRow, report: Report) -> list[str]:
    assert row.ends is not None
    language = report.language
    holder = row.holder or tell("no-holder", language)
    title = tell("renewal-event", language, title=row.name, holder=holder)
    phone = row.phone or tell("no-phone", language)
    note = tell("renewal-note", language, decision=row.decision, phone=phone)
    return [
        "BEGIN:VEVENT",
        # The same certificate is the same event in every report, so that it replaces itself.
        f"UID:{row.product.slug}-{row.decided}-{row.stars}@saobac",
        f"DTSTAMP:{report.today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{row.ends:%Y%m%d}",
        f"SUMMARY:{escape(title)}",
        f"DESCRIPTION:{escape(note)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape(title)}",
        f"TRIGGER:-P{SOON}D",
        "END:VALARM",
        "END:VEVENT",
    ]
