/** A feed as Mahara writes it, with its own extensions and its own slip: `leap:` is named nowhere. */
export const maharaFeed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:leap2="http://terms.leapspecs.org/"
    xmlns:categories="http://wiki.leapspecs.org/2A/categories/"
    xmlns:portfolio="https://mahara.example/export/leap/5/1700000000/"
    xmlns:mahara="http://wiki.mahara.org/Developer_Area/Import%2F%2FExport/LEAP_Extensions#"
>
    <leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>
    <id>https://mahara.example/export/5/1700000000</id>
    <title>Mahara Leap2A Export for Noor Aziz, 14 November 2023, 10:13 PM</title>
    <updated>2023-11-14T22:13:20+01:00</updated>
    <generator uri="http://mahara.org/" version="3">Mahara</generator>
    <author><name>Noor Aziz</name><uri>portfolio:artefactinternal</uri></author>
    <entry>
        <title>Noor Aziz</title>
        <id>portfolio:artefactinternal</id>
        <updated>2023-11-14T22:13:20+01:00</updated>
        <content></content>
        <rdf:type rdf:resource="leap2:person"/>
        <mahara:artefactplugin mahara:type="pseudo:all" mahara:plugin="internal"/>
        <leap2:persondata mahara:artefactplugin="internal" mahara:artefacttype="email" leap2:field="email" leap2:label="E-mail">noor@example.be</leap2:persondata>
    </entry>
    <entry>
        <title>Mijn stage</title>
        <id>portfolio:artefact11</id>
        <updated>2023-09-01T10:00:00+02:00</updated>
        <published>2023-09-01T10:00:00+02:00</published>
        <content type="html"></content>
        <rdf:type rdf:resource="leap2:selection"/>
        <mahara:artefactplugin mahara:type="blog" mahara:plugin="blog"/>
        <link rel="leap2:has_part" href="portfolio:artefact12"/>
        <category term="Blog" scheme="categories:selection_type#"/>
    </entry>
    <entry>
        <title>Eerste dag &amp; de keuken</title>
        <id>portfolio:artefact12</id>
        <author><name>Noor Aziz</name></author>
        <updated>2023-09-04T18:00:00+02:00</updated>
        <published>2023-09-04T17:00:00+02:00</published>
        <content type="html">&lt;p&gt;Ik mocht &lt;b&gt;soep&lt;/b&gt; maken.&lt;/p&gt;&lt;p&gt;Leuk!&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src="x" onerror="alert(2)"&gt;</content>
        <rdf:type rdf:resource="leap2:entry"/>
        <mahara:artefactplugin mahara:type="blogpost" mahara:plugin="blog"/>
        <link rel="leap2:is_part_of" href="portfolio:artefact11"/>
        <link rel="leap2:has_attachment" href="portfolio:artefact20"/>
        <category term="leren" label="leren"/>
    </entry>
    <entry>
        <title>soep.jpg</title>
        <id>portfolio:artefact20</id>
        <updated>2023-09-04T17:00:00+02:00</updated>
        <content></content>
        <rdf:type rdf:resource="leap2:resource"/>
        <mahara:artefactplugin mahara:type="image" mahara:plugin="file"/>
        <link rel="enclosure" type="image/jpeg" href="files/20-soep%20klein.jpg"/>
        <category term="Offline" scheme="categories:resource_type#" label="File"/>
    </entry>
    <entry>
        <title>verslag.pdf</title>
        <id>portfolio:artefact21</id>
        <updated>2023-09-04T17:00:00+02:00</updated>
        <content></content>
        <rdf:type rdf:resource="leap2:resource"/>
        <mahara:artefactplugin mahara:type="file" mahara:plugin="file"/>
        <link rel="enclosure" type="application/pdf" href="files/21-verslag.pdf"/>
        <category term="Offline" scheme="categories:resource_type#" label="File"/>
    </entry>
    <entry>
        <title>Werk zoeken</title>
        <id>portfolio:artefact30</id>
        <updated>2023-10-01T10:00:00+02:00</updated>
        <content></content>
        <rdf:type rdf:resource="leap2:plan"/>
        <mahara:artefactplugin mahara:type="plan" mahara:plugin="plans"/>
        <link rel="leap2:has_part" href="portfolio:artefact31"/>
    </entry>
    <entry>
        <title>Bel de bakker</title>
        <id>portfolio:artefact31</id>
        <updated>2023-10-02T10:00:00+02:00</updated>
        <published>2023-10-02T10:00:00+02:00</published>
        <content>Vraag naar een stage</content>
        <rdf:type rdf:resource="leap2:plan"/>
        <mahara:artefactplugin mahara:type="task" mahara:plugin="plans"/>
        <link rel="leap2:is_part_of" href="portfolio:artefact30"/>
        <leap2:date leap2:point="target">2023-10-09</leap2:date>
        <leap:status leap:stage="completed" />
    </entry>
    <entry>
        <title>Over mij en koken</title>
        <id>portfolio:view3</id>
        <updated>2023-11-01T10:00:00+01:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Een pagina over <em>koken</em>.</p></div></content>
        <rdf:type rdf:resource="leap2:selection"/>
        <category term="Webpage" scheme="categories:selection_type#"/>
        <mahara:view><mahara:row><mahara:column><mahara:blockinstance mahara:blocktype="text" mahara:blocktitle="x"><mahara:text>"..."</mahara:text></mahara:blockinstance></mahara:column></mahara:row></mahara:view>
    </entry>
</feed>`;
